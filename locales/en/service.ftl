## On the way to a service

# $service - the service that sent the person here
service-request-heading = Continue to { $service }
service-request-sign-out-heading = Do you want to sign out?
# $service - the service that sent the person here
service-way = You are on your way to { $service }.
# $service - the service that sent the person here
service-request-going = We are taking you to { $service }.
# $service - the service that sent the person here
service-request-sign-in = { $service } sent you here to sign in. You go back there afterwards. The service does not learn which partner or username you use.
# $service - the service that sent the person here
service-request-two-step = To use { $service }, you need two-step verification, which is off. Switch it on in your sign-in settings, then come back to this page.
# $service - the service that sent the person here
service-request-not-allowed = Only members of certain organizations can use { $service }, and your account belongs to none of them. Ask your organization to invite you.
service-request-settings = Sign-in settings
service-request-asks = If you continue, the service will be allowed to know:
service-request-asks-email = your email address
service-request-asks-why = To stop this later, disconnect the service on the page “My account”.
# $name - the username or the number of the account
service-request-who = You are using the account { $name }.
service-request-other = Sign out and use another account
# $service - the service that sent the person here
service-request-back = Cancel and go back to { $service }
# $service - the service that sent the person here
service-request-sign-out = { $service } sent you here to sign out. That signs you out here and, where they allow it, at the other services you opened from here.
service-request-stay = Stay signed in
