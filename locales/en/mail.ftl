## Messages by email. Plain text; the address at the end of a line is made by the server.

mail-greeting = Hello,
mail-signature = { $site }
mail-footer = This message was sent by a machine. Replies to it are not read.
mail-code-subject = { $code } is your confirmation code
# $minutes (Number) - How long the code is good for.
mail-code-body = Enter this code on the page where you typed your email address. It is good for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
mail-code-not-you = You did not ask for it? Then somebody typed your address by mistake. You have nothing to do.
mail-used-subject = Your email address is already in use
mail-used-body = Somebody, perhaps you, is registering for a { $credential } with this email address. It already belongs to another { $credential }, and one address can have only one.
mail-used-you = If it was you, sign in with the { $credential } you already have, or register with another address.
mail-used-not-you = If it was not you, you have nothing to do: your { $credential } is safe.
mail-invitation-subject = You are invited by { $organization }
mail-invitation-body = { $organization } invites you to register. Open this address to begin:
mail-offer-body = { $organization } invites you to join. You can use the account you already have. To accept, open this address and sign in:
mail-invitation-code = Or go to { $address } and enter this invitation code:
# $days (Number) - How long the invitation is good for.
mail-invitation-life = The invitation is good for { $days ->
    [one] one day
   *[other] { $days } days
} and for one person. Opening the address does not use it up.
mail-rights-subject = Your access rights at { $place } have changed
mail-rights-body = Somebody who manages users changed your access rights. What you can now do at { $place }: { LIST($rights) }.
mail-rights-ask = If you think this is a mistake, ask somebody at { $place }.
mail-removed-subject = Your access to { $place } has ended
mail-removed-body = Somebody who manages users ended your access to { $place }. All your devices were signed out. You keep your account, and nothing else in it has changed: you can sign in again.
mail-sessions-subject = A device was signed out
# $most (Number) - How many devices may be signed in.
mail-sessions-body = You signed in to your { $credential } on another device. { $most ->
    [one] Only one device can be signed in at a time
   *[other] Up to { $most } devices can be signed in at a time
}, so the one that signed in first was signed out.
mail-stopped-subject = Your sign-in was stopped
# $most (Number) - How many wrong answers it took.
mail-stopped-body = Somebody tried to sign in to your { $credential } and gave { $most ->
    [one] one wrong answer
   *[other] { $most } wrong answers in a row
}. To protect you, we no longer accept that way to sign in.
mail-stopped-help = Write to us, and we help you set it up again: { $address }

## A change to the account

# $change - what changed
mail-change-subject = { $change ->
    [two-step-on] Two-step verification is on
    [two-step-off] Two-step verification was switched off
    [phone-added] A phone was added
    [phone-replaced] A phone number was replaced
    [phone-deleted] A phone was deleted
    [default-phone] Your default phone was changed
    [app-added] An authenticator app was added
    [app-removed] An authenticator app was removed
    [recovery-code-used] A recovery code was used
    [recovery-codes-renewed] New recovery codes were made
    [password] Your password was changed
    [recovery] Your recovery questions were changed
    [email] Your email address was changed
    [notice-email] A second email address was added
    [notice-email-removed] The second email address was removed
    [lost-phone-asked] Somebody asked to remove your phones, apps and codes
    [lost-phone-stopped] Your phones, apps and codes stay
    [lost-phone-removed] Your phones, apps and codes were removed
    [downloaded] Your data was downloaded
    [account-deleted] Your account was deleted
   *[disavowed] You told us “This was not me”
}
# $change - what changed
# $credential - the name of the username-and-password credential
mail-change-body = { $change ->
    [two-step-on] From now on, signing in with your { $credential } takes two steps: your password, then a security code.
    [two-step-off] From now on, your password alone signs you in with your { $credential }.
    [phone-added] A phone was added to your { $credential }. It can get security codes by text message.
    [phone-replaced] A phone number of your { $credential } was replaced by another one.
    [phone-deleted] A phone was deleted from your { $credential }. It gets no more security codes.
    [default-phone] Another of your phones is now the default one for your { $credential }: codes by text message go to it first.
    [app-added] An authenticator app was added to your { $credential }.
    [app-removed] An authenticator app was removed from your { $credential }. Its codes no longer work.
    [recovery-code-used] A recovery code was used to sign in with your { $credential }. That code cannot be used again.
    [recovery-codes-renewed] Ten new recovery codes were made for your { $credential }. Those before them no longer work.
    [password] The password of your { $credential } was changed. Every other device was signed out.
    [recovery] The recovery questions of your { $credential } were changed.
    [email] The email address of your { $credential } was changed. From now on, we write to the new one.
    [notice-email] From now on, we also send warnings of changes to your { $credential } to a second email address.
    [notice-email-removed] We no longer send warnings of changes to your { $credential } to a second email address.
    [lost-phone-asked] Somebody who knows your password asked to remove every phone, app and recovery code of your { $credential }. This becomes possible in 24 hours. To stop it, sign in with a code or open the link below before then: do not wait 10 days. If you asked, come back after the 24 hours, within seven days.
    [lost-phone-stopped] You signed in to your { $credential } with a code, so your phones, apps and recovery codes stay. The request to remove them is cancelled.
    [lost-phone-removed] Every phone, app and recovery code of your { $credential } was removed, as was asked at least 24 hours ago. New ones are needed to sign in.
    [downloaded] Everything that we hold about you with your { $credential } was downloaded as a file.
    [account-deleted] Your { $credential } was deleted with your data, as you asked or because nobody signed in for a long time. It cannot be brought back.
   *[disavowed] You told us that something in your { $credential } was not you. We signed devices out, and a new password has to be chosen.
}
# $time - a day and a time, such as 2026-11-22, 14:05
mail-change-when = It happened on { $time } (UTC). If it was you, you have nothing to report.
mail-change-not-you = Was it not you? Open this address within 10 days and tell us. We will then sign out every device, and take the change back where we can:
# $address - the contact page
mail-not-you-help = For help, contact us: { $address }
mail-not-you = If this was not you, contact us right away: { $address }
# $day - a day, such as 2026-11-22
mail-inactive-subject = Your account will be deleted on { $day }
# $credential - the name of the username-and-password credential
# $last - a day, such as 2026-11-22
# $day - a day, such as 2026-11-22
mail-inactive-body = Nobody has signed in with your { $credential } since { $last }. To protect you, we will delete it on { $day }, with your data. To keep it, sign in before then.
# $reference - what to quote
# $topic - what it is about
mail-contact-subject = { $reference }: { $topic }
# $reference - what to quote
mail-contact-reference = A message came in by the contact form. Reference: { $reference }
# $topic - what it is about
mail-contact-about = About: { $topic }
# $name - as the person gave it
mail-contact-name = Name: { $name }
# $email - as the person gave it
mail-contact-email = Email, not confirmed: { $email }
mail-contact-language = Language: English
mail-contact-not-given = not given
mail-contact-words = What the person wrote. Be careful with links in it.
# $reference - what to quote
mail-taken-subject = We received your message: { $reference }
# $reference - what to quote
mail-taken-body = Your message reached us. Its reference number is { $reference }. Quote it if you call or write again.
mail-taken-secrets = We will never ask for your password or your codes. Do not send them to anyone.
mail-taken-not-you = You did not write to us? Then somebody typed your address by mistake. You have nothing to do.

## The way back in, as somebody asked for it

mail-reset-subject = Set a new password
# $credential - the name of the username-and-password credential
mail-reset-body = Somebody, we hope you, forgot the password of your { $credential }. Open this address to choose a new one:
# $minutes (Number) - how long the link is good for
mail-reset-life = The link is good for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} and for one use. If you ask for another, this one stops working.
mail-username-subject = Your username
# $credential - the name of the username-and-password credential
mail-username-body = Somebody, we hope you, asked for the username of your { $credential }. It is:
# $address - the page to sign in on
mail-sign-in-at = To sign in, go to: { $address }
mail-method-subject = How you sign in
# $credential - the name of the username-and-password credential
mail-method-body = Somebody, we hope you, asked how you sign in. With this address you have a { $credential }: a username and a password that you chose yourself.
mail-method-partner = Somebody, we hope you, asked how you sign in. With this address you sign in with a sign-in partner, such as a bank. Choose “Sign in with a partner”, then the one you chose the first time.
# $day - a day, such as 2026-11-22
mail-method-since = You registered for it on { $day }.
# $day - a day, such as 2026-11-22
mail-method-last = You last signed in with it on { $day }.
mail-asked-not-you = You did not ask for it? Then you have nothing to do: only somebody who reads this message can use it. Do not pass it on to anyone.
