## Choice

sign-in-choice-heading = Choose how to sign in
sign-in-choice-invitation-heading = Your invitation
# $organization - who sent the invitation
sign-in-choice-invitation = The invitation from { $organization } will be added to the account you sign in to or register for.
sign-in-choice-lead = The way you sign in the first time is the one to use every time after. Another way would open another account.
sign-in-choice-partner = Sign in with a partner
sign-in-choice-partner-text = With a bank or another organization where you already sign in. You choose it on the next page.
# $credential - the name of the username-and-password credential
sign-in-choice-gckey = Sign in with { $credential }
sign-in-choice-gckey-text = With the username and password you already chose.
# $credential - the name of the username-and-password credential
sign-in-choice-register = Register for a { $credential }
sign-in-choice-register-text = Is this your first time? It takes about ten minutes. Have your phone with you.
sign-in-choice-method = I do not remember which way I used
sign-in-choice-browsers-heading = Browsers that work
sign-in-choice-browsers = Chrome, Edge, Firefox and Safari, in a version from the last two years, with JavaScript and cookies turned on.
## Sign-in partner

sign-in-partner-heading = Sign in with a partner
sign-in-partner-lead = Choose where you already sign in. We send you there, and you come back here once you have signed in.
sign-in-partner-filter = Search for a partner by name
# $count (Number) - partners in the list
sign-in-partner-found = { $count ->
    [0] No partner has that name.
    [one] 1 partner
   *[other] { $count } partners
}
sign-in-partner-privacy-heading = What is not shared
sign-in-partner-privacy = The partner does not learn which service you use, and the service does not learn which partner you use. The partner gives us a number that stands for you, but not your name or anything about your accounts there.
# $credential - the name of the username-and-password credential
sign-in-partner-missing = Is your bank not in the list? <gckey>Sign in with { $credential }</gckey>, or <register>register for a { $credential }</register>.

## First time with a partner

# $partner - the sign-in partner
sign-in-partner-terms-heading = Your first time here with { $partner }
# $partner - the sign-in partner
sign-in-partner-terms-lead = You have signed in with { $partner }, but that opens no account here yet. If you accept the terms below, we make you one.
sign-in-partner-terms-again-heading = Have you been here before?
sign-in-partner-terms-again = Then you signed in another way, and your account belongs to that way. <leave>Sign in the way you did the first time</leave>.
# $partner - the sign-in partner
sign-in-partner-terms-always = From now on, choose { $partner } each time. Another way would open another account.

## Username and password

# $credential - the name of the username-and-password credential
sign-in-gckey-heading = Sign in with { $credential }
sign-in-gckey-username = Username
sign-in-gckey-password = Password
sign-in-gckey-stay = Stay signed in on this device
# $days (Number) - how long at most
sign-in-gckey-stay-hint = For up to { $days } days. Leave this empty if other people use this device.
# $credential - the name of the username-and-password credential
sign-in-gckey-register = No { $credential } yet? <register>Register for a { $credential }</register>.
sign-in-gckey-forgot-password = Forgot your password?
sign-in-gckey-forgot-username = Forgot your username?
sign-in-gckey-locked = The fastest way back in
sign-in-gckey-locked-text = You do not have to wait: with a new password you can sign in at once.

## Security code

sign-in-code-heading = Enter your security code
# $site - the name of this site, as the app shows it
sign-in-code-lead = Open your authenticator app. The code is beside the name { $site }.
sign-in-code-label = Security code
sign-in-code-hint = 6 digits. A new code comes every 30 seconds.
sign-in-code-another-way = Try another way
sign-in-code-help = Is the code refused? Make sure that your phone sets its date and time by itself. Is your phone lost or out of reach? Choose “Try another way”.

## Code by text message

sign-in-text-heading = Enter the code we sent you
# $number - the number, most of it hidden
sign-in-text-lead = We sent a 6-digit code by text message to { $number }.

## Another way

sign-in-another-way-heading = Try another way
sign-in-another-way-lead = Choose what you have with you. You can come back and choose again.
sign-in-another-way-app = Security code from your authenticator app
sign-in-another-way-app-text = A 6-digit code on your phone or computer.
# $number - the number, most of it hidden
sign-in-another-way-default-phone = Text message to your default phone, { $number }
# $number - the number, most of it hidden
sign-in-another-way-backup-phone = Text message to your backup phone, { $number }
sign-in-another-way-phone-text = We send a 6-digit code to this number.
sign-in-another-way-recovery-code = Recovery code
sign-in-another-way-recovery-code-text = One of the codes you saved when you set up two-step verification.
sign-in-another-way-lost = <lost>No way left to get a code?</lost> We remove what you lost, and you set up new ways. It takes 24 hours.

## Recovery code

sign-in-recovery-code-heading = Use a recovery code
sign-in-recovery-code-lead = Find the recovery codes you printed, saved or wrote down. Each code works once, so cross it out after you use it.
sign-in-recovery-code-label = Recovery code
sign-in-recovery-code-hint = 16 letters and digits. Dashes, spaces and capital letters do not matter.

## New password

sign-in-new-password-heading = Choose a new password
sign-in-new-password-lead = Somebody else may know this password. Choose another one to go on.
sign-in-new-password-help = We compare passwords with published lists, here and without telling anyone. Choose one that you use nowhere else.
sign-in-new-password-disavowed-lead = You told us that somebody else used your account. To keep them out, choose a new password before you go on.
sign-in-new-password-disavowed-help = Choose one that you use nowhere else. Then check your phones, apps and addresses in your sign-in settings.
