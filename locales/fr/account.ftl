## Connecté

account-signed-in-heading = Vous êtes connecté
# $username - le nom d’utilisateur de la personne
account-signed-in-username = Votre nom d’utilisateur est { $username }.
# $time - une date et une heure
account-signed-in-last = Connexion précédente : { $time }
account-signed-in-not-me = Ce n’était pas vous ? <contact>Joignez-nous</contact>.
account-signed-in-first = C’est votre première connexion.
# $service - le service auquel on se connecte
account-signed-in-continue = Continuer vers { $service }
account-signed-in-settings = Paramètres de connexion
account-signed-in-one-heading = Vous n’avez qu’une façon d’obtenir vos codes
account-signed-in-one = Si vous la perdez, seuls vos codes de récupération vous permettront d’entrer. Ajoutez-en une autre dans vos paramètres de connexion.
account-signed-in-organizations = Vos organisations
# $organization - le nom d’une organisation
account-signed-in-rights = { $organization } : { LIST($rights) }
account-signed-in-right-view = consulter ses renseignements
account-signed-in-right-manage-users = gérer ses utilisateurs
account-signed-in-right-handle-requests = traiter ses demandes
account-signed-in-right-manage-establishments = gérer ses établissements
account-signed-in-stays = Cet appareil reste connecté jusqu’à ce que vous vous déconnectiez.
account-signed-in-codes-heading = Il reste peu de codes de récupération
# $count (Number) - combien de codes n’ont pas servi
account-signed-in-codes-left = { $count ->
    [0] Il ne vous reste aucun code de récupération.
    [one] Il vous reste un code de récupération.
   *[other] Il vous reste { $count } codes de récupération.
} Créez-en de nouveaux dans vos paramètres de connexion.
account-signed-in-codes-dismiss = Masquer ce rappel

## Déconnecté

account-signed-out-heading = Vous êtes déconnecté
account-signed-out-chosen = Personne ne peut plus utiliser votre compte à partir de cet appareil. Vous pouvez fermer cette fenêtre.
account-signed-out-ended = Pour vous protéger, nous vous avons déconnecté : il ne se passait plus rien depuis un moment, ou votre connexion durait depuis longtemps.
account-signed-out-shared = Si d’autres se servent de cet ordinateur, fermez aussi toutes les fenêtres du navigateur.
account-signed-out-again = Se connecter

## Bientôt déconnecté

account-ending-heading = Êtes-vous toujours là ?
# $time - minutes et secondes, comme 2:59
account-ending-left = Pour vous protéger, nous vous déconnecterons dans { $time }. Ce que vous n’avez pas envoyé sera perdu.
account-ending-last = Cette connexion ne peut pas durer plus longtemps. Terminez ce que vous faites, puis connectez-vous de nouveau.
account-ending-stay = Rester connecté
