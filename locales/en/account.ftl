## Signed in

account-signed-in-heading = You are signed in
# $username - the person's username
account-signed-in-username = Your username is { $username }.
# $time - a date and a time
account-signed-in-last = Last sign-in: { $time }
account-signed-in-not-me = Was that not you? <contact>Contact us</contact>.
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
account-signed-out-ended = To protect you, we signed you out: nothing had happened for a while, or you had been signed in for a long time.
account-signed-out-shared = On a computer that others use, close all windows of the browser too.
account-signed-out-again = Sign in

## Soon signed out

account-ending-heading = Are you still there?
# $time - minutes and seconds, such as 2:59
account-ending-left = To protect you, we will sign you out in { $time }. What you have not sent will be lost.
account-ending-last = This sign-in cannot last any longer. Finish what you are doing, then sign in again.
account-ending-stay = Stay signed in
