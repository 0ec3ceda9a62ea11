## On the way to a service

# $service - the service that sent the person here
service-request-heading = Continuer vers { $service }
service-request-sign-out-heading = Voulez-vous vous déconnecter ?
# $service - the service that sent the person here
service-way = Vous êtes en route vers { $service }.
# $service - the service that sent the person here
service-request-going = Nous vous conduisons vers { $service }.
# $service - the service that sent the person here
service-request-sign-in = Pour aller vers { $service }, connectez-vous d’abord ici. Nous vous y conduirons ensuite. Le service ne saura ni quel partenaire ni quel nom d’utilisateur vous utilisez.
# $service - the service that sent the person here
service-request-two-step = Pour utiliser { $service }, il faut la vérification en deux étapes, qui est désactivée. Activez-la dans vos paramètres de connexion, puis revenez à cette page.
# $service - the service that sent the person here
service-request-not-allowed = Seuls les membres de certaines organisations peuvent utiliser { $service }, et votre compte n’est lié à aucune d’elles. Demandez à votre organisation de vous inviter.
service-request-settings = Paramètres de connexion
service-request-asks = Si vous continuez, le service pourra connaître :
service-request-asks-email = votre adresse courriel
service-request-asks-why = Pour y mettre fin plus tard, dissociez le service à la page « Mon compte ».
# $name - the username or the number of the account
service-request-who = Vous utilisez le compte { $name }.
service-request-other = Se déconnecter et utiliser un autre compte
# $service - the service that sent the person here
service-request-back = Annuler et retourner vers { $service }
# $service - the service that sent the person here
service-request-sign-out = Vous arrivez ici pour vous déconnecter ({ $service }). La déconnexion vaut ici et, quand ils le permettent, dans les autres services ouverts à partir d’ici.
service-request-stay = Rester connecté
