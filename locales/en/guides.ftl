## Both guides

guides-words-heading = What this screen says
guides-print = This guide is made to be printed: use the print command of your browser.
guides-more = Is something not as the guide says? See <help>Sign-in help</help> or <contact>contact us</contact>.

## Registering

guides-gckey-heading = Guide: register for a GCKey
guides-gckey-lead = Nine short screens, about ten minutes. Have your phone with you: you will set up the second step right after.
guides-home-heading = Open the site
guides-home-text = Choose <strong>Sign in</strong>. If you received an invitation by email, open its link instead. On a computer that other people use, check the box first.
guides-home-alt = The first page, with a box for shared computers and two buttons.
guides-home-words =
    <strong>{ arrival-home-heading }</strong>

    Box: { arrival-home-shared }. { arrival-home-shared-hint }

    Button: { arrival-home-sign-in }.

    { arrival-home-invitation-heading } { arrival-home-invitation-lead }

    Button: { arrival-home-invitation }.
guides-choice-heading = Choose how to sign in
guides-choice-text = Choose <strong>Register</strong> if this is your first time. Remember which way you choose: it is the one to use every time after.
guides-choice-alt = The page that offers to sign in or to register.
guides-choice-words =
    <strong>{ sign-in-choice-heading }</strong>

    { sign-in-choice-lead }

    - Sign in with { -credential }. { sign-in-choice-gckey-text }
    - Register for a { -credential }. { sign-in-choice-register-text }

    { sign-in-choice-browsers-heading }: { sign-in-choice-browsers }
guides-terms-heading = Read and accept the terms
guides-terms-text = They are short. If you decline, nothing is kept and you can come back later.
guides-terms-alt = The terms, with the buttons to accept and to decline.
guides-terms-words =
    <strong>Terms of use for { -credential }</strong>

    { register-terms-you-heading }:

    - { register-terms-you-secret }
    - { register-terms-you-own }
    - { register-terms-you-tell }

    { register-terms-we-heading }:

    - { register-terms-we-ask }
    - { register-terms-we-keep }
    - { register-terms-we-tell }

    { register-terms-end-heading }: { register-terms-end }

    Buttons: { common-action-accept }; { common-action-decline }.
guides-username-heading = Create your username
guides-username-text = Each rule gets a check mark when it is met. Write the name down, or let your browser keep it.
guides-username-alt = A field for the username and the list of its rules.
guides-username-words =
    <strong>{ register-username-heading }</strong>

    { register-username-lead }

    Field: { register-username-label }. { register-username-rules }

    Button: { common-action-continue }.
guides-password-heading = Create your password
guides-password-text = Type it twice. You may paste it from a password manager. <strong>Show password</strong> lets you compare the two.
guides-password-alt = Two fields for the password and the list of its rules.
guides-password-words =
    <strong>{ register-password-heading }</strong>

    { register-password-lead }

    Fields: { register-password-label }; { register-password-confirm }. { register-password-rules }

    Button: { common-action-continue }.
guides-recovery-heading = Choose your recovery questions
guides-recovery-text = Choose answers that you will still know in five years, and that nobody finds on social media.
guides-recovery-alt = A list of questions, a memorable person and a memorable date, each with a hint.
guides-recovery-words =
    <strong>{ register-recovery-heading }</strong>

    { register-recovery-lead }

    - List: { register-recovery-question }. Field: { register-recovery-answer }.
    - Field: { register-recovery-person }. { register-recovery-person-text }
    - Field: { register-recovery-person-hint }. { register-recovery-hint-text }
    - Fields: { register-recovery-date }. { register-recovery-date-text }
    - Field: { register-recovery-date-hint }. { register-recovery-hint-text }

    Button: { common-action-continue }.
guides-email-heading = Add your email address
guides-email-text = Type it twice, or choose <strong>Skip</strong> to go on without one. Skipping gives you one recovery code to keep.
guides-email-alt = Two fields for the email address, and below them the button to skip.
guides-email-words =
    <strong>{ register-email-heading }</strong>

    { register-email-lead }

    Fields: { register-email-label }; { register-email-confirm }.

    Button: { common-action-continue }.

    { register-email-skip-heading } { register-email-skip-text }

    Button: { common-action-skip }.
guides-email-code-heading = Type the code we send you
guides-email-code-text = Open your mailbox in another tab or on your phone, then type the 6 digits here. Look in your junk mail if nothing comes.
guides-email-code-alt = A field for the confirmation code, and a button to ask for a new one.
guides-email-code-words =
    <strong>{ register-email-code-heading }</strong>

    We sent a 6-digit code to your address, which is shown in part.

    Field: { code-confirmation }. { code-hint }

    Buttons: { common-action-continue }; { code-resend }; { register-email-code-change }.

    { register-email-code-help }
guides-done-heading = You are registered
guides-done-text = Write your username down. Then choose <strong>Continue</strong> and follow the <guide-two-step>guide to two-step verification</guide-two-step>.
guides-done-alt = The page that says that the registration is done.
guides-done-words =
    <strong>Your { -credential } is ready</strong>

    Your username is shown. Write it down: you will need it to sign in.

    { register-done-next-heading }: { register-done-next }

    Button: { common-action-continue }.

## Two-step verification

guides-two-step-heading = Guide: two-step verification
guides-two-step-lead = Setting it up takes about five minutes, once. After that, signing in takes your password and a code. The last parts show what you can change later.
guides-begin-heading = Begin
guides-begin-lead = You come here right after you register, or the first time you sign in.
guides-why-heading = Choose how to get your codes
guides-why-text =
    An authenticator app is the safer choice: its codes are made on your own device and never travel. Choose your phone or tablet, or your computer if you have neither.

    Text messages are less safe: somebody could take over your phone number or read your messages. They are still much better than a password alone. Choose them if you cannot use an app. Some services do not offer them.
guides-why-alt = The page that explains two-step verification, with three choices.
guides-why-words =
    <strong>{ two-step-why-heading }</strong>

    { two-step-why-lead }

    { two-step-why-how }

    - { two-step-why-mobile-text } Button: { two-step-why-mobile }.
    - { two-step-why-desktop-text } Button: { two-step-why-desktop }.
    - { two-step-why-texts-text } Button: { two-step-why-texts }.
guides-two-step-terms-heading = Read and accept the terms
guides-two-step-terms-text = They say who else takes part, the maker of the app or your phone company, and what you keep to yourself. The picture shows the terms for an app.
guides-two-step-terms-alt = The terms of two-step verification, with the buttons to accept and to decline.
guides-two-step-terms-words =
    <strong>{ two-step-terms-heading }</strong>

    { two-step-terms-lead }

    If you chose an app:

    - { two-step-terms-app }
    - { two-step-terms-key }

    If you chose text messages:

    - { two-step-terms-texts }
    - { two-step-terms-number }

    In both cases:

    - { two-step-terms-you }
    - { two-step-terms-lost }

    Buttons: { common-action-accept }; { common-action-decline }.
guides-with-app-heading = If you chose an app
guides-with-app-lead = Did you choose text messages? Go to the next part.
guides-prepare-heading = Get an authenticator app
guides-prepare-text = Skip the download if you have one already. See <which-apps>which app to get</which-apps>.
guides-prepare-alt = The names of well-known apps, and tips for your device.
guides-prepare-words =
    <strong>{ two-step-prepare-heading }</strong>

    { two-step-prepare-lead }

    { two-step-prepare-mobile-store } { two-step-prepare-apps }

    { two-step-prepare-tips-heading }:

    - { two-step-prepare-tip-clock }
    - { two-step-prepare-tip-lock }
    - { two-step-prepare-tip-scan }
    - { two-step-prepare-tip-false }

    Button: { common-action-continue }.
guides-scan-heading = Connect the app
guides-scan-text = In the app, add an account and scan the picture, or type the key. Then type here the 6 digits that the app shows. The picture of this guide has a false key.
guides-scan-alt = The QR code, the secret key in groups of four, and the field for the first code.
guides-scan-words =
    <strong>{ two-step-scan-heading }</strong>

    { two-step-scan-lead }

    Picture: { two-step-scan-picture }.

    { two-step-scan-key-heading }: { two-step-scan-key-text }

    Buttons: { two-step-scan-open }; { two-step-scan-key-copy }.

    Field: { two-step-scan-label }.

    Button: { common-action-continue }.
guides-with-texts-heading = If you chose text messages
guides-with-texts-lead = Have your mobile phone with you.
guides-phone-heading = Type your phone number
guides-phone-text = Read the warning first: it says why an app is safer. Then type the number of a mobile phone, with its area code. Spaces, dashes and brackets do not matter.
guides-phone-alt = A warning about the risks of text messages, then a field for the phone number.
guides-phone-words =
    <strong>{ two-step-phone-heading }</strong>

    { two-step-phone-lead }

    { two-step-phone-risk-heading }. { two-step-phone-risk }

    Field: { two-step-phone-label }. { two-step-phone-hint }

    Button: { two-step-phone-send }. Link: { two-step-scan-change }.

    { two-step-phone-help }
guides-phone-code-heading = Type the code we send to your phone
guides-phone-code-text = The message comes within a few minutes. The page shows how long its code works. Nothing came? See <no-text-message>what to do</no-text-message>.
guides-phone-code-alt = A field for the security code, the time that is left, and a button to ask for a new code.
guides-phone-code-words =
    <strong>{ two-step-phone-code-heading }</strong>

    We sent a 6-digit code by text message to your number, which is shown in part.

    Field: { code-security }. { code-hint }

    Buttons: { common-action-continue }; { code-resend }. Link: { two-step-phone-code-change }.

    { code-text-help }
guides-backup-phone-heading = Add a backup phone, or skip
guides-backup-phone-text = If you lose your phone, the backup phone gets your codes. It can be that of somebody you trust. You confirm it with a code too. You have no second phone? Choose <strong>Skip</strong>, and take good care of your recovery codes.
guides-backup-phone-alt = A field for a second phone number, and below it the button to skip.
guides-backup-phone-words =
    <strong>{ two-step-backup-phone-heading }</strong>

    { two-step-backup-phone-lead }

    { two-step-phone-risk-heading }. { two-step-phone-risk }

    Field: { two-step-phone-label }. { two-step-phone-hint }

    Button: { two-step-phone-send }.

    { two-step-backup-phone-skip-heading } { two-step-backup-phone-skip-text }

    Button: { common-action-skip }.
guides-finish-heading = Finish
guides-finish-lead = These pages are the same for an app and for text messages.
guides-recovery-codes-heading = Save your recovery codes
guides-recovery-codes-text = Print them, download them or copy them, then check the box. They are shown only once. The codes of this picture open nothing.
guides-recovery-codes-alt = Ten recovery codes, with buttons to print, download and copy them.
guides-recovery-codes-words =
    <strong>{ two-step-recovery-codes-heading }</strong>

    { two-step-recovery-codes-lead }

    List: { two-step-recovery-codes-list }.

    Buttons: { common-action-print }; { common-action-download }; { common-action-copy }.

    Box: { two-step-recovery-codes-kept }.

    Button: { common-action-continue }.

    { two-step-recovery-codes-help }
guides-two-step-done-heading = You are done
guides-two-step-done-text = Continue to your service. If you have only one way to get codes, think of adding a second one.
guides-two-step-done-alt = The page that says that two-step verification is set up.
guides-two-step-done-words =
    <strong>{ two-step-done-heading }</strong>

    { two-step-done-lead }

    Button: { common-action-continue }.
guides-next-time-heading = The next time you sign in
guides-next-time-lead = Your password first, then a code.
guides-again-heading = Type your username and your password
guides-again-text = Check the box only on a device that nobody else uses.
guides-again-alt = Two fields, for the username and the password.
guides-again-words =
    <strong>Sign in with { -credential }</strong>

    Fields: { sign-in-gckey-username }; { sign-in-gckey-password }.

    Box: { sign-in-gckey-stay }.

    Button: { common-action-continue }.
guides-code-heading = With an app: type its code
guides-code-text = Open the app and type the 6 digits beside the name of this site. You do not have your device? Choose <strong>Try another way</strong>.
guides-code-alt = A field for the security code, and the link to another way.
guides-code-words =
    <strong>{ sign-in-code-heading }</strong>

    Open your authenticator app. The code is beside the name of this site.

    Field: { sign-in-code-label }. { sign-in-code-hint }

    Button: { common-action-continue }. Link: { sign-in-code-another-way }.

    { sign-in-code-help }
guides-text-code-heading = With text messages: type the code we send
guides-text-code-text = It goes to your default phone. You do not have it? Choose <strong>Try another way</strong>, then your backup phone or a recovery code.
guides-text-code-alt = A field for the security code, a button to ask for a new one, and the link to another way.
guides-text-code-words =
    <strong>{ sign-in-text-heading }</strong>

    We sent a 6-digit code by text message to your default phone. Its number is shown in part.

    Field: { code-security }. { code-hint }

    Buttons: { common-action-continue }; { code-resend }. Link: { sign-in-code-another-way }.

    { code-text-help }
guides-later-phones-heading = Later: add, replace or delete a phone
guides-later-phones-lead = Use this part when your number changes, or when a phone is lost. If you cannot sign in, begin with <lost-phone>lost phone or number</lost-phone>.
guides-settings-heading = Open your sign-in settings
guides-settings-text = Sign in, then choose <strong>Sign-in settings</strong>. For a new phone, choose <strong>Add a phone</strong>. For one that is in the list, choose <strong>Edit</strong> beside it.
guides-settings-alt = The lists of apps and phones, the recovery codes that are left, and below them the password and the addresses.
guides-settings-words =
    <strong>{ settings-overview-heading }</strong>

    { settings-overview-lead }

    - { settings-apps }: each by its name, with the day it was added. Link: { settings-edit }. Link: { settings-app-add }.
    - { settings-phones }: each by its last digits; one is marked “{ settings-phone-default }”. Link: { settings-edit }. Link: { settings-phone-add }.
    - { settings-codes }: how many are left. Link: { settings-codes-renew }.
    - { settings-two-step }: whether it is on.
    - { settings-access }: { settings-password }, { settings-recovery }, { settings-email }, { settings-notice-email }. Links to change each.
    - { settings-language }: the one you chose, and a button for the other.
guides-confirm-heading = Show that it is you, if you are asked
guides-confirm-text = If you signed in a while ago, type your password again, then a code. You then come back to your change.
guides-confirm-alt = A field for the password.
guides-confirm-words =
    <strong>{ settings-confirm-heading }</strong>

    { settings-confirm-lead }

    Field: { settings-confirm-label }.

    Button: { common-action-continue }. Link: { common-action-cancel }.
guides-edit-phone-heading = Choose what to change
guides-edit-phone-text =
    You come here by <strong>Edit</strong>.

    - <strong>Make it the default phone</strong>: codes go to this phone first. The default phone itself has no such button, as in the picture.
    - <strong>Replace the number</strong>: a new number takes the place of this one. Choose this for a lost phone or a new number.
    - <strong>Delete</strong>: type the whole number again, so that the wrong phone is not deleted. If this is your only way to get codes, it cannot be deleted. Replace the number, or add another way first.
guides-edit-phone-alt = The link to replace the number, and a field to type the whole number before deleting it.
guides-edit-phone-words =
    <strong>Phone, with its last digits</strong>

    { settings-edit-phone-is-default } For another phone, a button: { settings-edit-phone-default }.

    Link: { settings-edit-phone-replace }.

    { settings-edit-phone-delete-heading }. { settings-edit-phone-delete-lead }

    Field: { settings-edit-phone-delete-label }.

    Button: { settings-edit-phone-delete }. Link: { common-action-back }.
guides-new-phone-heading = Type the new number
guides-new-phone-text = You come here by <strong>Add a phone</strong>, as in the picture, or by <strong>Replace the number</strong>. A number that you replace stays until you enter the code on the next page.
guides-new-phone-alt = A warning about the risks of text messages, then a field for the new number.
guides-new-phone-words =
    <strong>{ settings-phone-heading }</strong>

    { settings-phone-lead }

    { two-step-phone-risk-heading }. { two-step-phone-risk }

    Field: { two-step-phone-label }. { two-step-phone-hint }

    Button: { two-step-phone-send }. Link: { common-action-cancel }.

    { two-step-phone-help }
guides-new-phone-code-heading = Type the code we send to the new number
guides-new-phone-code-text = Now the new number gets your codes. We tell you of the change everywhere we can reach you, and a number that was replaced hears of it too. Your other devices are signed out.
guides-new-phone-code-alt = A field for the security code, the time that is left, and a link to correct the number.
guides-new-phone-code-words =
    <strong>{ settings-phone-code-heading }</strong>

    We sent a 6-digit code by text message to the new number, which is shown in part.

    Field: { code-security }. { code-hint }

    Buttons: { common-action-continue }; { code-resend }. Link: { two-step-phone-code-change }.

    { code-text-help }
guides-later-codes-heading = Later: make new recovery codes
guides-later-codes-lead = Do it when few are left, or when somebody else may have seen them. In your sign-in settings, choose <strong>Make new codes</strong>.
guides-new-codes-heading = Make them, and save them
guides-new-codes-text = The button makes ten new codes, and the old ones stop working at once. The new ones are shown only once: print, download or copy them, check the box and continue. Then throw the old list away.
guides-new-codes-alt = The page that says what new codes do, with the button that makes them.
guides-new-codes-words =
    <strong>{ settings-recovery-codes-heading }</strong>

    { settings-recovery-codes-lead }

    Button: { settings-recovery-codes-make }. Link: { common-action-cancel }.

    After the button, a list: { two-step-recovery-codes-list }.

    Buttons: { common-action-print }; { common-action-download }; { common-action-copy }.

    Box: { two-step-recovery-codes-kept }.

    Button: { common-action-continue }.

    { two-step-recovery-codes-help }
