## Signed in

account-signed-in-heading = You are signed in
# $username - the person's username
account-signed-in-username = Your username is { $username }.
# $partner - the sign-in partner
# $number - the number of the account
account-signed-in-partner = You signed in with { $partner }. Your account on this site has the number { $number }.
# $time - a date and a time
account-signed-in-last = Last sign-in: { $time }
account-signed-in-not-me = Was that not you? <account>See your sign-ins</account>.
account-signed-in-first = This is your first sign-in.
# $service - the service that people sign in to
account-signed-in-continue = Continue to { $service }
account-signed-in-settings = Sign-in settings
account-signed-in-one-heading = You have only one way to get codes
account-signed-in-one = If you lose it, only your recovery codes let you in. Add another way in your sign-in settings.
account-signed-in-organizations = Your organizations
# $organization - the name of an organization
account-signed-in-rights = { $organization }: { LIST($rights) }
account-signed-in-right-view = see its information
account-signed-in-right-manage-users = manage its users
account-signed-in-right-handle-requests = handle its requests
account-signed-in-right-manage-establishments = manage its establishments
account-signed-in-stays = This device stays signed in until you sign out.
account-signed-in-codes-heading = Few recovery codes are left
# $count (Number) - how many recovery codes were not used yet
account-signed-in-codes-left = { $count ->
    [0] You have no recovery code left.
    [one] You have one recovery code left.
   *[other] You have { $count } recovery codes left.
} Make new ones in your sign-in settings.
account-signed-in-codes-dismiss = Hide this reminder

## Signed out

account-signed-out-heading = You are signed out
account-signed-out-chosen = Nobody can use your account from here now. You can close this window.
account-signed-out-ended = You were signed out: nothing had happened for a while, you had been signed in for a long time, or it was done from another device.
account-signed-out-shared = On a computer that others use, close all windows of the browser too.
account-signed-out-again = Sign in
account-signed-out-kept = Sign in again to go on where you were. What you typed is kept in this window, except passwords and codes.
account-signed-out-resumed = Welcome back. What you had typed is here, except passwords and codes.

## Soon signed out

account-ending-heading = Are you still there?
# $time - minutes and seconds, such as 2:59
account-ending-left = To protect you, we will sign you out in { $time }.
account-ending-kept = What you typed is kept while you sign in again, except passwords and codes.
account-ending-lost = What you have not sent will be lost.
account-ending-last = This sign-in cannot last any longer. Finish what you are doing, then sign in again.
account-ending-stay = Stay signed in

## My account

account-menu = Your account
account-overview-heading = My account
account-overview-who = Who I am
account-overview-username = Username
account-overview-since = Registered
account-overview-how = How I sign in
# $credential - the name of the username-and-password credential
account-overview-two-steps = { $credential }: a username and password, then a security code
# $credential - the name of the username-and-password credential
account-overview-one-step = { $credential }: a username and password
account-overview-number = Number of this account
# $partner - the sign-in partner
account-overview-partner-two-steps = { $partner }, a sign-in partner, then a security code
# $partner - the sign-in partner
account-overview-partner-one-step = { $partner }, a sign-in partner
account-overview-partner-gone = A partner that is no longer offered
account-overview-email = Email
account-overview-services = My services
# $time - when it was last signed in to
account-services-last = Last sign-in: { $time }
# $time - when it was last signed in to
account-services-last-email = Last sign-in: { $time }. The service may know your email address.
account-services-disconnect = Disconnect
account-services-disconnected = The service is disconnected. We tell it nothing more about you, unless you sign in to it again. What it already holds, it keeps by its own rules.
account-overview-open = Open
account-overview-safety = Safety
account-overview-see = See
account-overview-sign-ins-text = Where you are signed in, and your recent sign-ins
account-overview-messages-text = When we wrote to you, where, and why
account-overview-if-lost-text = Could you still sign in, and how soon?
account-overview-data = My data
account-overview-download = Download my data
account-overview-download-text = What we hold about you, in one file, without secrets such as your password.
account-overview-downloaded = Your data was downloaded.
account-overview-delete-text = What is lost, and what is kept

## Sign-ins and devices

account-sign-ins-heading = Sign-ins and devices
account-sign-ins-now = Signed in now
account-sign-ins-this = This device
# $browser - the name of a browser
# $system - what it runs on
account-sign-ins-device = { $browser } on { $system }
account-sign-ins-unknown = Unknown browser
# $time - a day and a time
account-sign-ins-seen = Last used: { $time }
account-sign-ins-end = Sign out
account-sign-ins-end-others = Sign out all other devices
account-sign-ins-end-all = Sign out everywhere
account-sign-ins-ended = The device was signed out.
account-sign-ins-others-ended = All other devices were signed out.
account-sign-ins-recent = Recent sign-ins
# $network - the beginning of an address on the internet
account-sign-ins-network = Network { $network }
account-sign-ins-here = Same network as now
account-sign-ins-new = New device or browser
account-sign-ins-not-me = This was not me
account-sign-ins-kept = We show your latest sign-ins, for up to 90 days. A network is only the start of an internet address. Many people share it.

## A sign-in of somebody else

account-not-me-heading = Did somebody else sign in?
# $partner - the sign-in partner
account-not-me-partner = If somebody else may know your password for { $partner }, change it with that partner. We cannot change it from here.
account-not-me-added = Where we can, we will remove phones, apps and recovery codes added since then.

## Messages

account-messages-heading = Messages sent to me
account-messages-lead = Our latest messages, for up to 90 days: when, where to and why. Once sent, we do not keep what they said.
account-messages-none = We have sent you nothing lately.
# $purpose - why it was sent
account-message-purpose = { $purpose ->
    [security_code] Security code
    [confirmation_code] Confirmation code
    [reset_link] Link to set a new password
    [username] Your username
    [method] How you sign in
    [too_many_sessions] A device was signed out
    [stopped] A way to sign in was stopped
    [email_already_used] Somebody tried to use your address
    [inactive] Unused account
    [invitation] Invitation
    [rights] Your access rights in an organization
   *[change] A change to your account
}
# $to - an address or a number, most of it hidden
# $time - a day and a time
account-messages-sent = { $time }, to { $to }
account-messages-waiting = On its way
account-messages-failed = Not delivered

## If you lost your phone today

account-if-lost-heading = If you lost your phone today
account-if-lost-lead = Here is what each accident would mean for you today. We assume that your phone holds at most one app and one number.
# $accident - what happened
account-if-lost-accident = { $accident ->
    [lost-phone] Your phone is lost
    [changed-number] Your phone number changes
    [closed-mailbox] You can no longer read your email
   *[forgotten-username] You forget your username
}
# $accident - what happened
# $soon - how soon the person is back in
account-if-lost-title = { $accident }: { $soon }
# $soon - how soon the person is back in
account-if-lost-soon = { $soon ->
    [at-once] you can still sign in
    [in-a-day] you can sign in after 24 hours
   *[unknown] you need our help
}
# $way - how the person gets back in
account-if-lost-way = { $way ->
    [nothing-depends] Signing in does not depend on it. Nothing changes.
    [still-signs-in] You sign in as always. But if you also forgot your password, our link would go to a mailbox you cannot read.
    [another-way] Choose “Try another way” when you sign in, and use the app or phone you still have.
    [recovery-code] Use one of your recovery codes. Keep them away from your phone.
    [email] We send your username to your email address.
    [saved-code] You sign in as always. If you also forgot your password, your saved recovery code lets you choose a new one.
    [after-a-day] You have no way left to get a code. Show that it is you with your email or saved recovery code, wait 24 hours, then set up a new app or phone.
   *[help] Contact us, and be ready to show who you are.
}
# $gap - what is missing
account-if-lost-gap = { $gap ->
    [second-way] Add an app
    [recovery-codes] Make recovery codes
    [email] Add an email address
   *[another-email] Change my email address
}

## Delete my account

account-delete-heading = Delete my account
account-delete-lost = What is lost
# $credential - the name of the username-and-password credential
account-delete-lost-sign-in = You can no longer sign in with this { $credential }, and nobody can bring it back.
account-delete-lost-services = Services will no longer know you. What they hold, they keep by their own rules.
account-delete-lost-organizations = Your access rights in organizations, if any, are gone. Make sure that somebody else has them.
account-delete-kept = What is kept, and why
account-delete-kept-records = A record of what happened, under a number that leads to nobody, for about two years. It helps us find misuse.
account-delete-kept-backups = Our backups, which nobody reads in daily work. Your data is gone from them after 35 days at most.
account-delete-download = You can first download your data in <account>My account</account>.
account-delete-understood = I understand that this cannot be undone
account-delete-yes = Delete my account
account-delete-done-heading = Your account is deleted
account-delete-done = Your data is gone. Only the record and the backups that we named remain. We also confirm it by email and text message, where we can.
