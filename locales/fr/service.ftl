## On the way to a service

# $service - the service that sent the person here
service-request-heading = Continuer vers { $service }
# $service - the service that sent the person here
service-way = Vous êtes en route vers { $service }.
# $service - the service that sent the person here
service-request-going = Nous vous conduisons vers { $service }.
# $service - the service that sent the person here
service-request-sign-in = { $service } vous a envoyé ici pour vous connecter. Vous y retournerez ensuite. Ce service n’apprend pas comment vous vous connectez.
# $service - the service that sent the person here
service-request-two-step = { $service } exige la vérification en deux étapes, que vous avez désactivée. Activez-la dans vos paramètres de connexion, puis revenez à cette page.
# $service - the service that sent the person here
service-request-not-allowed = { $service } est réservé aux membres de certaines organisations, dont votre compte ne fait pas partie. Demandez à l’organisation de vous inviter.
service-request-settings = Paramètres de connexion
service-request-asks = Ce service demande à connaître :
service-request-asks-email = votre adresse courriel
service-request-asks-why = Vous pourrez revenir sur ce choix en tout temps à la page « Mon compte ».
# $name - the username or the number of the account
service-request-who = Vous êtes connecté sous le nom de { $name }.
service-request-other = Se déconnecter et utiliser un autre compte
# $service - the service that sent the person here
service-request-back = Retourner vers { $service } sans se connecter
# $service - the service that sent the person here
service-request-sign-out = { $service } vous a envoyé ici pour vous déconnecter. Vous serez déconnecté ici et des autres services que vous avez ouverts à partir d’ici.
service-request-stay = Rester connecté
