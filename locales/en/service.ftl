## On the way to a service

# $service - the service that sent the person here
service-request-heading = Continue to { $service }
# $service - the service that sent the person here
service-way = You are on your way to { $service }.
# $service - the service that sent the person here
service-request-going = We are taking you to { $service }.
# $service - the service that sent the person here
service-request-sign-in = { $service } sent you here to sign in. You go back there afterwards. It does not learn how you sign in.
# $service - the service that sent the person here
service-request-two-step = { $service } asks for two-step verification, which you switched off. Switch it on in your sign-in settings, then come back to this page.
# $service - the service that sent the person here
service-request-not-allowed = { $service } is for members of certain organizations, and your account belongs to none of them. Ask the organization to invite you.
service-request-settings = Sign-in settings
service-request-asks = It asks to know:
service-request-asks-email = your email address
service-request-asks-why = You can take this back at any time on the page “My account”.
# $name - the username or the number of the account
service-request-who = You are signed in as { $name }.
service-request-other = Sign out and use another account
# $service - the service that sent the person here
service-request-back = Go back to { $service } without signing in
# $service - the service that sent the person here
service-request-sign-out = { $service } sent you here to sign out. That signs you out here and at the other services you opened from here.
service-request-stay = Stay signed in
