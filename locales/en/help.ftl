## The page

-credential = GCKey
help-heading = Sign-in help
help-lead = Find your question below and choose it to open its answer.
help-guides = Would you rather see each step in pictures? Read the <guide-gckey>guide to registering</guide-gckey> or the <guide-two-step>guide to two-step verification</guide-two-step>, which also shows how to change a phone.
help-contents = On this page
help-contact-heading = Your question is not here?
help-contact-text =
    <contact>Write to us or call us</contact>. Tell us which page you were on and what it said.

    Never send us your password or your codes. We do not need them to help you.

## What the app adds to it

help-search = Search this page
help-search-hint = A word or two, such as “lost phone”. Results appear as you type.
# $count (Number) - how many questions match
help-search-found = { $count ->
    [0] No question matches. Try another word, or contact us.
    [one] 1 question matches.
   *[other] { $count } questions match.
}
help-expand = Expand all
help-collapse = Collapse all
help-new-tab = (opens in a new tab)

## Username and password

help-group-gckey-heading = Username and password
help-forgot-password-title = I forgot my password
help-forgot-password-text =
    First, look where passwords are often kept: in your browser, in a password manager, or on paper at home.

    - <recover-password>Ask for a link to set a new password</recover-password>. It goes only to the address you confirmed, and works once, for 30 minutes.
    - If you gave no email address, <recover-saved-code>use the recovery code you saved</recover-saved-code> when you registered.
    - If neither works, <contact>contact us</contact>.

    You may have to answer your recovery questions. Afterwards, every device is signed out.

    A new password never replaces your second step. You will still need your security code.
help-forgot-password-search-words = lost password reset recover
help-forgot-username-title = I forgot my username
help-forgot-username-text =
    Browsers and password managers often keep the username beside the password. Look there first.

    We never show a username on a web page, because somebody else could be looking for it. <recover-username>Have it sent</recover-username> to the email address you confirmed. Without one, <contact>contact us</contact>.
help-forgot-username-search-words = login name user id lost recover
help-change-gckey-title = I want to change my password, my recovery questions or my email address
help-change-gckey-text =
    <sign-in>Sign in</sign-in>, then open <strong>Sign-in settings</strong>. Choose <strong>Change</strong> beside what you want to change. You may be asked for your password and a code again, to show that it is still you.

    - Password: type the one you have now, then the new one twice. Every other device is signed out.
    - Recovery questions: the new answers take the place of the old ones.
    - Email address: type the new one, then the code that we send there. We tell the old address too. For 10 days, the link in that message can take the change back.
    - Second address for warnings: it hears of every change, as the first one does. It cannot be used to sign in.
    - Language of messages: choose the other language.

    If the choice you need is not there, <contact>contact us</contact>.
help-change-gckey-search-words = modify update e-mail address second language
help-username-title = My username is not accepted
help-username-text =
    The list beside the field shows which rules are met while you type. Letters with accents and spaces are not allowed.

    “Not available” means that somebody has this name, or one that looks almost the same. Add a word or a few digits. Do not use your email address, your name or your social insurance number.
help-username-search-words = taken login user name registration
help-password-title = My new password is not accepted
help-password-text =
    The list beside the field shows which rules are met while you type. Two more are checked when you continue:

    - the password must not be one that many people use, or that was stolen from another site;
    - both fields must hold the same text. Use <strong>Show password</strong> to compare them.

    Four words that have nothing to do with each other, with a digit and an upper case letter, are easy to remember and hard to guess. Better still, let your browser or a password manager make one.
help-password-search-words = rules weak common refused registration
help-recovery-questions-title = What are recovery questions, and what if I forget my answers?
help-recovery-questions-text =
    If you forget your password, your answers help to show that you are you. They are never enough alone.

    Write hints that remind you of the answer without giving it away. Upper case letters and extra spaces do not matter. After five wrong tries, they are refused for a day. <contact>Contact us</contact> if you cannot remember them.
help-recovery-questions-search-words = secret memorable person date hint
help-confirmation-code-title = The confirmation code does not come by email
help-confirmation-code-text =
    It can take a few minutes. Then:

    - look in your junk mail and in the other folders of your mailbox;
    - check the address on the page. You can change it there;
    - ask for a new code. Only the newest one works.

    Keep the page open while you look. If it closes soon after, come back to it from the same browser: your answers are still there.
help-confirmation-code-search-words = e-mail spam junk verification code not received
help-no-email-title = I have no email address
help-no-email-text =
    You can register without one: choose <strong>Skip</strong>. You then get one recovery code. Keep it on paper, in a safe place. It is the only way to choose a new password without our help.

    Without an address, we cannot warn you when something changes. Public libraries can help you open a free mailbox.
help-no-email-search-words = e-mail skip without
help-locked-title = I am locked out after too many wrong answers
help-locked-text =
    After five wrong answers, we accept nothing for a while. The page tells you how long. This keeps other people from guessing, and it also happens to names that do not exist.

    - Forgot the password? Do not wait: <recover-password>set a new one</recover-password>, and you can sign in at once.
    - Or wait, then try once more, slowly. Check the upper case lock of your keyboard.
    - If you tried your security code, see <code-refused>why a code is refused</code-refused>.
    - If the page says that this way to sign in is closed, <contact>contact us</contact>.

    You were not the one trying? See <not-me>what to do</not-me>.
help-locked-search-words = blocked account lockout attempts

## Ways to sign in

help-group-ways-heading = Ways to sign in
help-which-method-title = Which way to sign in did I use before?
help-which-method-text =
    Use the same way every time. Another way opens another account, which does not hold your information.

    - A username and a password that you chose on this site are your { -credential }.
    - If you signed in with your bank or another partner, choose that partner again.

    If you do not remember, <recover-method>have it sent</recover-method> to the email address you gave when you registered, or <contact>contact us</contact>.
help-which-method-search-words = bank partner account two accounts login
help-partner-title = I have trouble with my sign-in partner
help-partner-text =
    A sign-in partner is a bank or another organization whose sign-in you may use here, where the service offers it.

    Your partner keeps your username and password for it, and we never see them. For a forgotten password, a locked card or a code that does not come, ask your partner.

    If the partner let you in and this site did not, <contact>contact us</contact>.
help-partner-search-words = bank credit union banking card login
help-service-title = What does a service learn about me?
help-service-text =
    When a service sends you here, you sign in once. You can then usually go to other services without typing your password again, until you are signed out. Some ask first for a second step, or whether they may know your address.

    - Each service knows you by a random number of its own. Two services cannot tell from these numbers that you are the same person, unless they belong to the same group of services.
    - It learns when you signed in, whether you used two-step verification and in which way (app or text message), and your language. It does not learn your username, nor which bank or partner you use.
    - It gets your email address only if you agree to that when it asks.

    Under “My services” in <account>My account</account> you see the services you have used, and you can disconnect any of them.
help-service-search-words = application website privacy share disconnect consent single sign-on

## Two-step verification

help-group-two-step-heading = Two-step verification
help-why-second-step-title = Why is there a second step?
help-why-second-step-text =
    Passwords get guessed, stolen and used on more than one site. With a second step, a password alone opens nothing. Each sign-in also asks for a code, which you get from an authenticator app or by text message.

    The app is the safer of the two: its codes are made on your own device and never travel. A text message can be read by somebody who takes over your phone number. Even so, it protects you much better than a password alone.

    A code takes a few seconds. The <guide-two-step>step-by-step guide</guide-two-step> shows how to set it up.
help-why-second-step-search-words = 2FA MFA two-factor SMS security required
help-my-data-title = What happens with my phone number and my data?
help-my-data-text =
    - A phone number is used for two things only: to send you codes, and to warn you of changes. No advertising, no calls to sell you something.
    - It is encrypted where we keep it, and pages show only its last digits. When you delete a phone, we no longer use its number.
    - Your phone company carries the text messages. We keep when we sent one and why, not what it said.
    - With an authenticator app, we keep a secret key, also encrypted, and the name you give to the app. The app learns nothing from us but the name of this site and your username.

    The <privacy>privacy notice</privacy> says it all, and how long we keep it.
help-my-data-search-words = privacy personal information SMS number
help-authenticator-app-title = What is an authenticator app?
help-authenticator-app-text =
    It is a small program on your phone or computer that shows a new 6-digit code every 30 seconds. You connect it once to your account here. After that it works even without a network.

    It costs nothing, and it does not read your messages or your contacts.
help-authenticator-app-search-words = 2FA MFA OTP TOTP token software
help-which-apps-title = Which authenticator app should I get?
help-which-apps-text =
    Any app that makes “time-based” codes will do. If you have one for another site, use that one.

    - On a phone or a tablet: Microsoft Authenticator, Google Authenticator and 2FAS are well known and free.
    - On a computer: Bitwarden, 1Password and KeePassXC are well known.

    Get it from the App Store, Google Play or the maker’s own site. An app that wants money before it shows a code is not the right one.
help-which-apps-search-words = download install iPhone Android Authy OTP
help-qr-code-title = I cannot scan the picture
help-qr-code-text =
    - Open the authenticator app first, and scan from inside it. The camera alone does not connect it.
    - Make the picture larger, turn up the light of the screen, and hold the phone still.
    - Are you reading this site on the phone itself? Choose <strong>Open my authenticator app</strong>.
    - Or type the secret key that stands below the picture. If the app asks for a type, choose “time-based”.
help-qr-code-search-words = QR barcode camera secret key set up
help-no-phone-title = I have no phone, or no second phone
help-no-phone-text =
    You do not need a phone. Choose <strong>Set up your desktop device</strong>: a password manager on your computer can make the codes.

    You do not need a second phone either. Your recovery codes take its place if something happens to the first one. Keep them on paper, away from your phone.

    A landline does not get our codes. It must be a mobile phone that receives text messages.
help-no-phone-search-words = no cell mobile without smartphone landline desktop
help-code-refused-title = My security code is refused
help-code-refused-text =
    If the code comes from an app:

    - Each code is good for about 30 seconds, and works once. Wait for the next one.
    - Check that you read the code for this site, if your app shows several.
    - Codes depend on the clock. In the settings of your device, let it set its date and time by itself. Then try a new code.

    If the code comes by text message:

    - Take it from the newest message. Those before it no longer work.
    - It works once, and only for the time that the page shows. Ask for a new one when that time is over.

    Still refused? Choose <strong>Try another way</strong>: another app, a phone or a recovery code.
help-code-refused-search-words = OTP wrong invalid time clock 2FA MFA
help-no-text-message-title = The text message with my code does not come, or my number is refused
help-no-text-message-text =
    - Wait a few minutes, and check that your phone has a signal and is not in airplane mode.
    - Check the last digits of the number on the page. Is it your phone?
    - Some plans and phones block messages from numbers that they do not know. Look at the list of blocked messages.
    - Ask for a new code. Only the newest one works. After several messages, the page tells you how long to wait.

    When you sign in, you can also choose <strong>Try another way</strong>: your app, your backup phone or a recovery code.

    Is the number refused? It must be a mobile number, in a country that the service sends messages to. Most often, these are Canada and the United States. For any other number, set up an authenticator app: it works everywhere.
help-no-text-message-search-words = SMS texto OTP not received delay roaming foreign country abroad landline
help-recovery-codes-title = What are recovery codes, and how do I get new ones?
help-recovery-codes-text =
    They are ten codes that let you in when you do not have your phone or your app. You get them when you set up two-step verification. Each one works once.

    - Keep them on paper at home, or in a password manager. Not on the phone that they replace.
    - Cross each one out after you use it. Your sign-in settings tell how many are left.

    Are few left, or did you lose the list? While you can still sign in, open <strong>Sign-in settings</strong> and choose <strong>Make new codes</strong>, then once more on the next page. The ten new codes are shown only once, so save them right away. The old ones stop working at once.
help-recovery-codes-search-words = backup codes emergency print save new lost list
help-new-recovery-codes-title = What happens when I make new recovery codes?
help-new-recovery-codes-text =
    You get ten new codes, shown only once. The old ones stop working at once, used or not.

    Have paper, a printer or your password manager ready first. Did the page close before you saved them? Make new ones again.
help-new-recovery-codes-search-words = backup codes renew replace lost list
help-backup-phone-title = What are the default phone and the backup phone?
help-backup-phone-text =
    Codes by text message go to your default phone first. A backup phone is another mobile phone, which can get your codes when you do not have the first one. It can be that of somebody you trust.

    - We ask for a backup phone when you set up text messages. You can skip this, and add one later in your sign-in settings.
    - To use it, choose <strong>Try another way</strong> when you are asked for a code.
    - To change which phone comes first, open <strong>Sign-in settings</strong>, choose <strong>Edit</strong> beside the phone, then <strong>Make it the default phone</strong>.
help-backup-phone-search-words = second number SMS alternate default
help-add-or-delete-title = How do I add or delete a phone number or an app?
help-add-or-delete-text =
    <sign-in>Sign in</sign-in>, then open <strong>Sign-in settings</strong>. The <guide-two-step>guide</guide-two-step> shows the pages for phones.

    - To add a phone, choose <strong>Add a phone</strong>. Type its number, then the code that we send to it.
    - To delete a phone, choose <strong>Edit</strong> beside it. Type the whole number again, so that the wrong one is not deleted, then choose <strong>Delete</strong>.
    - To add an app, choose <strong>Add an app</strong> and scan the picture. Give the app a name, enter the code it shows, and choose <strong>Verify and activate</strong>. You may have several apps; their names tell them apart.
    - To give an app another name or to remove it, choose <strong>Edit</strong> beside it.

    Your only way to get codes cannot be deleted. Add another one first, or replace the number. If you can add no more, you have as many as the service allows: delete one first.
help-add-or-delete-search-words = remove edit manage device SMS rename several
help-change-number-title = My phone number changed. How do I change the saved one?
help-change-number-text =
    Do it before you give up the old number, if you can.

    - <sign-in>Sign in</sign-in> and open <strong>Sign-in settings</strong>.
    - Choose <strong>Edit</strong> beside the number, then <strong>Replace the number</strong>.
    - Type the new number, then the code that we send to it. Until then, nothing changes.

    We tell you of the change everywhere we can reach you, and at the old number too. The <guide-two-step>guide</guide-two-step> shows each page.

    Is the old number gone already? See <lost-phone>lost phone or number</lost-phone>.
help-change-number-search-words = update new number SMS edit replace
help-new-phone-title = I have a new phone
help-new-phone-text =
    - Is the number the same? Codes by text message come to the new phone by themselves.
    - An authenticator app does not always move with you. While you still have the old phone, open the app there and look for “transfer” or “export”.
    - Or sign in with a code from the old phone, open <strong>Sign-in settings</strong> and choose <strong>Add an app</strong> for the new phone. Then choose <strong>Edit</strong> beside the old app, and <strong>Remove</strong>.

    Is the old phone gone? See <lost-phone>lost phone or number</lost-phone>.
help-new-phone-search-words = change device transfer move app upgrade
help-lost-phone-title = I lost my phone or my number
help-lost-phone-text =
    Sign in with your username and password. When you are asked for a code, choose <strong>Try another way</strong>, then a recovery code, your backup phone or another app.

    Once you are in, open <strong>Sign-in settings</strong> and choose <strong>Edit</strong> beside what is lost:

    - For a phone that got text messages, choose <strong>Replace the number</strong>, or delete it if you have another one.
    - For an app, choose <strong>Remove</strong>. If it is the only one, add the new app first.

    If the phone was stolen, change your password too. If your recovery codes were on it, make new ones.

    Nothing left to get a code with? Choose <strong>Try another way</strong>, then <strong>No way left to get a code?</strong>. To protect you, this takes 24 hours, and we announce it in every way we can reach you. You need your confirmed email address, or your saved recovery code. Without either, <contact>contact us</contact>.
help-lost-phone-search-words = stolen broken device 2FA locked out
help-switch-off-title = Can I switch two-step verification off?
help-switch-off-text =
    Most services ask for it from everyone, and then it stays on.

    Where the service leaves you the choice, your sign-in settings have a button, <strong>Switch two-step verification off</strong>. It also removes your phones, your apps and your recovery codes. With <strong>Switch two-step verification on</strong>, you set up an app, and it is on again.

    We advise against switching it off. Without a second step, whoever learns your password has your account.
help-switch-off-search-words = disable deactivate remove 2FA MFA opt out

## Invitations

help-group-invitation-heading = Invitations
help-invitation-code-title = Where do I enter my invitation code?
help-invitation-code-text =
    Open the link in your invitation: it fills in the code by itself. Or go to <invitation>Use an invitation</invitation> and paste or type it.

    Dashes, spaces and capital letters do not matter. If a letter looks like a digit, either is fine. Opening the link does not use it up.
help-invitation-code-search-words = register link letter organization
help-invitation-expired-title = My invitation has expired
help-invitation-expired-text =
    An invitation is good for a few days. Ask the person who invited you for a new one: nobody else can send it.

    You can also register without it, and add the new invitation when it comes.
help-invitation-expired-search-words = too late old days new invitation
help-invitation-used-title = My invitation is refused, or was used already
help-invitation-used-text =
    We give the same answer for a code that was used, cancelled, out of date or mistyped, so that nobody can guess codes. Compare it with your message first.

    Did you register with it before? Then <sign-in>sign in</sign-in>: your account already belongs to the organization. An invitation is for one person, so a colleague needs one of their own.
help-invitation-used-search-words = cancelled invalid wrong twice

## Safety

help-group-safety-heading = Safety
help-not-me-title = You told me of a change, and it was not me
help-not-me-text =
    Act now:

    - Open the link in our email about the change, and choose <strong>This was not me</strong>. It works for 10 days. Every device is signed out, and we take the change back where we can.
    - Sign in and choose a new password, which we then ask for. Use one that you use nowhere else.
    - In your sign-in settings, look at every phone, app and address. Remove what is not yours, and make new recovery codes.
    - If you cannot sign in, <contact>contact us</contact> right away.

    We can take back a phone or an app that was added, a new password, a new email address and a second address. The rest you can set right in your settings.

    A text message about a change has no such link. If you get no email from us, sign in and change your password, or contact us.

    Then change the password of your mailbox too. Whoever reads your email can often get into other accounts.
help-not-me-search-words = hacked fraud stolen account suspicious undo take back
help-fake-messages-title = A message pretends to come from you
help-fake-messages-text =
    We never ask for your password, your codes or your recovery answers: not by phone, not by email, not by text message. We never ask you to move money.

    Our text messages with a code have no link to open. Their last line is for your phone: it names this site after an @ sign.

    Do not open the links of a message that you doubt. Type the address of the service yourself. Did you already give a code or a password? Change your password at once, then <contact>contact us</contact>.
help-fake-messages-search-words = phishing scam fraud SMS email spam
help-shared-computer-title = I use a shared computer
help-shared-computer-text =
    On the first page, check <strong>I am on a shared computer</strong>. Nothing is then remembered on it, and you are signed out sooner.

    When you finish, choose <strong>Sign out</strong> and close the browser. Never let the browser save your password there.
help-shared-computer-search-words = public library internet café work privacy
help-signed-out-title = I was signed out without asking
help-signed-out-text =
    To protect you, we sign you out after a while without activity. Three minutes before, we ask whether you want to stay. On a shared computer it happens sooner.

    You are also signed out when your password, a phone or an app was changed on another device, when somebody said “This was not me”, or when you sign in on too many devices. Sign in again: what you had begun is still there, where that is possible.
help-signed-out-search-words = session timeout expired logged off

## This site

help-group-site-heading = This site
help-refused-terms-title = I do not want to accept the terms
help-refused-terms-text =
    You do not have to. Nothing of what you entered is kept, and you can come back later. If you were invited, your invitation still works.

    You can ask for the service in another way, by phone or in writing. <contact>Contact us</contact>.
help-refused-terms-search-words = decline conditions without paper
help-browsers-title = Which browsers work?
help-browsers-text =
    Chrome, Edge, Firefox and Safari work, in a version from the last two years, with JavaScript and cookies turned on. <browsers>See what to do with an older one</browsers>.
help-browsers-search-words = old computer JavaScript cookies blank page update
