## Accueil

arrival-home-heading = Se connecter aux services en ligne
# $service - le service auquel on se connecte
arrival-home-lead = Connectez-vous ici pour continuer vers { $service }, avec un nom d’utilisateur, un mot de passe et une deuxième étape qui protège votre compte.
arrival-home-sign-in = Se connecter
arrival-home-again = Vous avez déjà commencé. Reprenez là où vous étiez.
arrival-home-invitation-heading = Avez-vous reçu une invitation ?
arrival-home-invitation-lead = Une organisation vous a peut-être envoyé un code par courriel. Commencez par ce code : votre compte sera rattaché à l’organisation.
arrival-home-invitation = Utiliser une invitation
arrival-home-shared = Je suis sur un ordinateur partagé
arrival-home-shared-hint = Rien ne restera en mémoire sur cet ordinateur, et vous serez déconnecté plus tôt.
arrival-home-contact = Quelque chose ne va pas ? Trouvez une réponse ici : <help>Aide à la connexion</help>. Ou bien <contact>écrivez-nous ou appelez-nous</contact>.

## Invitation

arrival-invitation-heading = Utiliser une invitation
arrival-invitation-lead = Copiez le code de votre invitation et collez-le ici, ou tapez-le.
arrival-invitation-label = Code d’invitation
arrival-invitation-hint = 27 lettres et chiffres. Les tirets, les espaces et les majuscules ne changent rien.
arrival-invitation-submit = S’inscrire
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
arrival-invitation-account = Vous avez déjà une { $credential } ? Entrez quand même le code. Vous pourrez vous connecter à la page suivante, et l’invitation s’ajoutera à votre compte.
arrival-invitation-help = Le code se trouve dans votre message d’invitation. Si vous ne retrouvez pas ce message, adressez-vous à la personne qui vous a invité, ou <contact>joignez-nous</contact>.

## Langue

arrival-language-heading = Choisissez votre langue
arrival-language-lead = Connectez-vous aux services en ligne en français.
