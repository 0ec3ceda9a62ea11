## Contact

about-contact-heading = Contact us
about-contact-lead = We can help you register, sign in and get back into your account. Never give us your password or your codes: we do not need them.
about-contact-phone = Phone
about-contact-hours = Hours
about-contact-email = Email
about-contact-have-heading = What helps us help you
about-contact-have-page = The page you were on, and what it said.
about-contact-have-device = Your device and your browser.
about-contact-have-not = Not your password, your codes or your recovery answers.
about-contact-form-heading = Write to us
about-contact-topic = What is it about?
about-contact-topic-signing-in = Signing in
about-contact-topic-registering = Registering
about-contact-topic-two-step = Two-step verification
about-contact-topic-invitation = An invitation
about-contact-topic-privacy = My data and privacy
about-contact-topic-accessibility = Accessibility
about-contact-topic-other = Something else
about-contact-answer = This may answer you at once:
about-contact-name = Name (optional)
about-contact-reply = Email for our answer (optional)
about-contact-reply-hint = Without it, we cannot write back. You can call us and quote your reference number.
about-contact-message = Your message
about-contact-message-hint = What did you want to do, and what happened? No password and no codes, please.
about-contact-send = Send
about-contact-sent-heading = We received your message
# $reference - what to quote
about-contact-sent-reference = Your reference number is <strong>{ $reference }</strong>. Write it down.
about-contact-sent-next = Somebody will read it on the next working day. If you gave an address, we answer there. Quote the number when you call or write again.
about-contact-another = Write another message
about-contact-static = The form and our phone number appear when the page has loaded in a recent browser with JavaScript turned on. If they do not, <help>Sign-in help</help> answers most questions, and the letter or message that sent you here says how to reach your organization.

## Privacy

about-privacy-heading = Privacy notice
about-privacy-lead = We collect as little as we can, to sign you in and to protect your account. Here is all of it, what it is for and how long we keep it.
about-privacy-what-heading = What we keep
about-privacy-what-text =
    To sign you in:

    - Your username, and your password in a form from which it cannot be read back.
    - The secret key of each authenticator app, encrypted; the name you give the app; the day you added it.
    - Your phone numbers, if you add any, encrypted with a key that is not kept beside them. Pages show only their last digits. We also note which phone is the default one, and when you added each.
    - Your recovery codes, in a form from which they cannot be read back, and when each was used.
    - If you sign in with a partner, such as a bank: a scrambled form of the number by which it knows you, and which partner it is, encrypted. We get neither your name nor anything about your accounts there.
    - Which services you signed in to, when, the number by which each knows you, and what you allowed it to know.

    To give you back your access:

    - The recovery question you chose, and your hints, encrypted. Your answers and your saved recovery code, in a form from which they cannot be read back.

    To write to you:

    - Your email address, encrypted, if you give one.
    - A second address for warnings of changes, encrypted, if you add one. It is used for nothing else.
    - The language you chose for messages.

    To protect your account, and to answer your questions about it:

    - When you signed in, in which browser and on what kind of system, such as Firefox on Windows, and the beginning of the internet address it came from, encrypted. Where the host of this site tells the country of an address, that too. You see all of it in your account.
    - What was changed in your account and when.
    - On how many devices you are signed in and since when, and whether you said that one is shared.
    - What was there before a new password or a new email address, encrypted, so that you can take the change back.
    - Which messages we sent you, by email and by text message: to whom, why and when, with the address or number encrypted. What a message says is erased once it is delivered.
    - A mark for each browser you signed in from. It says nothing about you or the browser.
    - The count of wrong answers and of requests. It is tied to a scrambled form of the username, the phone number or the network address they came from. We do not keep that address itself.

    And also:

    - The terms you accepted: which ones, when, and in which language.
    - If you were invited, the address that the invitation went to, encrypted, your organization and your access rights there.
    - What you write to us by the contact form, with the name and address you give, encrypted until it is sent.
about-privacy-use-heading = What we do with it
about-privacy-use-text =
    We use it to sign you in, to warn you of changes and to stop misuse. We do not sell it, we do not follow you, and no other site is contacted by these pages.

    A phone number is used for two things only: to send you codes and to warn you of changes. Nobody will call it to sell you something, and the service you sign in to does not get it from us. Your phone company carries the messages, and the company that sends them for us learns the number and what they say.

    The name of an app is shown to you alone, so that you can tell your apps apart.
about-privacy-messages-heading = Messages about changes
about-privacy-messages-text =
    When something important changes, such as your password, your email address or a phone, we tell you at every address and on every phone that you confirmed, in your language. You cannot turn these messages off, because they are what warns you if it was not you. They never hold a password.

    The emails have a link to say “This was not me”. It works for 10 days.
about-privacy-time-heading = How long we keep it
about-privacy-time-text =
    - What belongs to your account: as long as you have the account. A phone, an app or an address that you delete goes at once, except as said here.
    - Which services you used and what they may know: as long as you have the account, or until you disconnect them. The number by which a service knows you: as long as you have the account.
    - What was there before a new password or email address, and the links to take a change back: 10 days.
    - Your sign-ins, with the browser and the beginning of the address: 90 days, or until a device is signed out that stayed signed in for longer.
    - The record of your sign-ins and changes: two years. When you delete your account, it stays under a number that leads to nobody.
    - Your account, when nobody signs in: two years. We warn you a month before.
    - Copies of everything, kept in case a machine breaks: 35 days at most.
    - That you are signed in on a device: until you sign out or its time runs out.
    - A registration or a change that you do not finish: until its time runs out, the same day.
    - Confirmation codes, and security codes by text message: minutes.
    - What you ask to be sent when you cannot sign in: until it is sent, or an hour. A link to set a new password: 30 minutes.
    - That you asked to remove lost second steps: until it is done or stopped, or 8 days.
    - When a text message with a code went to a number, to limit how many do: one day. The number is scrambled.
    - The count of requests: one day at most.
    - The count of wrong answers: one day, or a month when there were many. When they closed a way to sign in, until it is open again.
    - Which messages we sent, to whom, why and when: 90 days. What they say: until they are delivered, or at most 7 days.
    - What you write by the contact form: until it reaches your organization, or at most 7 days. The organization then keeps it under its own rules.
    - The mark of a browser: 180 days.
    - An invitation, and the address it went to: 30 days after it was used or ran out.
about-privacy-cookies-heading = Cookies
about-privacy-cookies-text = We use one cookie to know that you are signed in, one to know this device after wrong passwords, for 180 days, one to remember your language, for a year, and one to find you again when a sign-in partner or a service sends you here, for an hour. None follows you to other sites.
about-privacy-rights-heading = Your rights
about-privacy-rights-text = In your account, you can see your sign-ins and the messages sent to you, download everything that we hold about you, and delete your account. You can change your phones, your apps, your addresses and your language in your sign-in settings. For the rest, or if you cannot sign in, <contact>contact us</contact>.

## Terms

about-terms-heading = Terms of use
about-terms-lead = These terms are for everyone who uses this site. Those of two-step verification and of a new account are shown when you set them up.
about-terms-use-heading = Using this site
about-terms-use-text =
    - Use it for yourself, or for an organization that asked you to.
    - Do not try to enter somebody else’s account or to stop the service from working.
    - Tell us if you find something that puts people at risk.
about-terms-service-heading = What you can expect
about-terms-service-text =
    We work to keep this site open, correct and safe. It may close for short times for maintenance. When we change these terms, this page changes.

    Do you have a question? <contact>Contact us</contact>.

## Accessibility

about-accessibility-heading = Accessibility
about-accessibility-lead = This site is for everyone. You should be able to use it with a keyboard, a screen reader, your voice, large text or your own colours.
about-accessibility-standard-heading = What we aim for
about-accessibility-standard-text = The site is made to meet the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA, and the European standard EN 301 549.
about-accessibility-time-heading = Taking your time
about-accessibility-time-text = Before you are signed out, we ask you first, and you can stay. Codes that run out can be sent again.
about-accessibility-trouble-heading = Something in your way?
about-accessibility-trouble-text = Tell us what you tried to do and what happened. We will help you as soon as we can, and mend the page. <contact>Contact us</contact>.

## Browsers

about-browsers-heading = Supported browsers
about-browsers-lead = Any recent browser will do, on a phone, a tablet or a computer.
about-browsers-which-heading = Which browsers work
about-browsers-which-text =
    - Chrome, Edge, Firefox and Safari, in a version from the last two years.
    - Others that are made from the same parts, such as Brave, Opera, Vivaldi or Samsung Internet.
    - With JavaScript and cookies turned on, and with WebAssembly, which these versions have.
about-browsers-old-heading = If yours is older
about-browsers-old-text =
    - Update it: look for “About” or “Updates” in its menu, then restart it.
    - If it cannot be updated any more, try Firefox: it works on many older computers.
    - Or use another device: a phone from the last few years, or a computer at a library.

    An old browser also has holes that put all your accounts at risk, not only this one.
about-browsers-blank-heading = If the page stays empty or keeps loading
about-browsers-blank-text =
    - Load it again, and check your connection.
    - Turn on JavaScript and cookies in the settings of your browser.
    - Pause programs that block parts of pages, for this site.
    - A “lockdown” or very strict security mode can switch off WebAssembly. Make an exception for this site.

    The help pages can be read in any browser, even without JavaScript: see <help>Sign-in help</help>. If nothing works, <contact>contact us</contact>.

## Back from a partner without being signed in

about-partner-cancelled-heading = The sign-in was cancelled
about-partner-cancelled-lead = It stopped at your sign-in partner. Nothing was changed here.
about-partner-cancelled-next-heading = What you can do now
about-partner-cancelled-next-text =
    - <sign-in-partner>Choose a partner again</sign-in-partner>.
    - <sign-in>Choose another way to sign in</sign-in>.
    - If you already have an account here, choose the same as the first time: anything else would open another account.
about-partner-cancelled-why-heading = If you did not stop it yourself
about-partner-cancelled-why-text = Your partner may have refused: a card that ran out, for example, or a sign-in that it wants to see finished another way. Only your partner can tell, for we do not see what happens there.

about-partner-unavailable-heading = Your sign-in partner does not answer
about-partner-unavailable-lead = We could not reach it, or something is wrong on its side. The problem is not with you or your account here.
about-partner-unavailable-next-heading = What you can do now
about-partner-unavailable-next-text =
    - Wait a few minutes, then <sign-in-partner>choose your partner again</sign-in-partner>.
    - If this goes on, ask your partner: the phone number is on its own site, or on your card.
    - Other ways to sign in work as always, but each opens another account. <contact>Contact us</contact> if you cannot wait.

about-partner-mismatch-heading = The sign-in was not finished
about-partner-mismatch-lead = The partner’s answer was not what we expected. To protect you, we stopped the sign-in. Most of the time the cause is harmless.
about-partner-mismatch-why-heading = What may have happened
about-partner-mismatch-why-text =
    - More than ten minutes went by, or the page was opened twice.
    - You used the “Back” button of the browser, or a bookmark made in the middle of a sign-in.
    - You came back in another browser, or this one does not keep cookies.
    - You had to confirm that it was you, and another account was used at the partner.
about-partner-mismatch-next-heading = What you can do now
about-partner-mismatch-next-text = <sign-in-partner>Sign in with a partner again</sign-in-partner>. If it happens again, <contact>contact us</contact> and tell us at what time.

## A service that asks in a way that is not understood

about-service-problem-heading = We cannot take you back to the service
about-service-problem-lead = You came from a service, but this link no longer works: it was used already, more than an hour went by, or we do not understand what the service asks.
about-service-problem-next-heading = What you can do now
about-service-problem-next-text =
    - Go back to the service and begin again there.
    - If it happens again, tell the people who run the service: only they can fix it.
    - You can also <sign-in>sign in here</sign-in> to look after your account.
