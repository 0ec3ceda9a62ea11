## Connecté

account-signed-in-heading = Vous êtes connecté
# $username - le nom d’utilisateur de la personne
account-signed-in-username = Votre nom d’utilisateur est { $username }.
# $partner - the sign-in partner
# $number - the number of the account
account-signed-in-partner = La connexion s’est faite avec { $partner }. Votre compte sur ce site porte le numéro { $number }.
# $time - une date et une heure
account-signed-in-last = Connexion précédente : { $time }
account-signed-in-not-me = Ce n’était pas vous ? <account>Voir vos connexions</account>.
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
account-signed-out-ended = Votre connexion a pris fin : il ne se passait plus rien, elle durait depuis longtemps, ou un autre appareil y a mis fin.
account-signed-out-shared = Si d’autres se servent de cet ordinateur, fermez aussi toutes les fenêtres du navigateur.
account-signed-out-again = Se connecter
account-signed-out-kept = Connectez-vous de nouveau pour reprendre où vous en étiez. Ce que vous avez écrit est conservé dans cette fenêtre, sauf les mots de passe et les codes.
account-signed-out-resumed = Vous revoilà. Ce que vous aviez écrit est ici, sauf les mots de passe et les codes.

## Bientôt déconnecté

account-ending-heading = Êtes-vous toujours là ?
# $time - minutes et secondes, comme 2:59
account-ending-left = Pour vous protéger, nous vous déconnecterons dans { $time }.
account-ending-kept = Ce que vous avez écrit est conservé le temps de vous connecter de nouveau, sauf les mots de passe et les codes.
account-ending-lost = Ce que vous n’avez pas envoyé sera perdu.
account-ending-last = Cette connexion ne peut pas durer plus longtemps. Terminez ce que vous faites, puis connectez-vous de nouveau.
account-ending-stay = Rester connecté

## Mon compte

account-menu = Votre compte
account-overview-heading = Mon compte
account-overview-who = Qui je suis
account-overview-username = Nom d’utilisateur
account-overview-since = Inscription
account-overview-how = Comment je me connecte
# $credential - le nom de l’identifiant
account-overview-two-steps = { $credential } : un nom d’utilisateur et un mot de passe, puis un code de sécurité
# $credential - le nom de l’identifiant
account-overview-one-step = { $credential } : un nom d’utilisateur et un mot de passe
account-overview-number = Numéro de ce compte
# $partner - the sign-in partner
account-overview-partner-two-steps = { $partner }, partenaire de connexion, puis un code de sécurité
# $partner - the sign-in partner
account-overview-partner-one-step = { $partner }, partenaire de connexion
account-overview-partner-gone = Un partenaire qui n’est plus offert
account-overview-email = Courriel
account-overview-services = Mes services
# $time - when it was last signed in to
account-services-last = Dernière connexion : { $time }
# $time - when it was last signed in to
account-services-last-email = Dernière connexion : { $time }. Ce service peut connaître votre adresse courriel.
account-services-disconnect = Dissocier
account-services-disconnected = Le service est dissocié. Nous ne lui disons plus rien de vous, sauf si vous vous y connectez de nouveau. Ce qu’il conserve déjà suit ses propres règles.
account-overview-open = Ouvrir
account-overview-safety = Sécurité
account-overview-see = Voir
account-overview-sign-ins-text = Les appareils connectés, et vos connexions récentes
account-overview-messages-text = Quand nous vous avons écrit, où et pourquoi
account-overview-if-lost-text = Pourriez-vous encore vous connecter, et quand ?
account-overview-data = Mes données
account-overview-download = Télécharger mes données
account-overview-download-text = Ce que nous conservons à votre sujet, dans un seul fichier, sans secrets comme votre mot de passe.
account-overview-downloaded = Vos données ont été téléchargées.
account-overview-delete-text = Ce qui est perdu, et ce qui est conservé

## Connexions et appareils

account-sign-ins-heading = Connexions et appareils
account-sign-ins-now = Appareils connectés
account-sign-ins-this = Cet appareil
# $browser - le nom d’un navigateur
# $system - le système sous lequel il fonctionne
account-sign-ins-device = { $browser } sous { $system }
account-sign-ins-unknown = Navigateur inconnu
# $time - une date et une heure
account-sign-ins-seen = Dernière utilisation : { $time }
account-sign-ins-end = Déconnecter
account-sign-ins-end-others = Déconnecter tous les autres appareils
account-sign-ins-end-all = Se déconnecter partout
account-sign-ins-ended = L’appareil a été déconnecté.
account-sign-ins-others-ended = Tous les autres appareils ont été déconnectés.
account-sign-ins-recent = Connexions récentes
# $network - le début d’une adresse sur Internet
account-sign-ins-network = Réseau { $network }
account-sign-ins-here = Même réseau que maintenant
account-sign-ins-new = Nouvel appareil ou navigateur
account-sign-ins-not-me = Ce n’était pas moi
account-sign-ins-kept = Nous montrons vos dernières connexions, pendant 90 jours au plus. Un réseau n’est que le début d’une adresse Internet. Bien des gens le partagent.

## La connexion de quelqu’un d’autre

account-not-me-heading = Quelqu’un d’autre s’est connecté ?
# $partner - le partenaire de connexion
account-not-me-partner = Si quelqu’un d’autre connaît peut-être votre mot de passe chez { $partner }, changez-le auprès de ce partenaire. Nous ne pouvons pas le changer d’ici.
account-not-me-added = Quand c’est possible, nous retirerons les téléphones, les applications et les codes de récupération ajoutés depuis.

## Messages

account-messages-heading = Messages qu’on m’a envoyés
account-messages-lead = Nos derniers messages, pendant 90 jours au plus : quand, où et pourquoi. Leur contenu n’est pas conservé après l’envoi.
account-messages-none = Nous ne vous avons rien envoyé récemment.
# $purpose - la raison de l’envoi
account-message-purpose = { $purpose ->
    [security_code] Code de sécurité
    [confirmation_code] Code de confirmation
    [reset_link] Lien pour choisir un nouveau mot de passe
    [username] Votre nom d’utilisateur
    [method] Comment vous vous connectez
    [too_many_sessions] Un appareil a été déconnecté
    [stopped] Une méthode de connexion a été bloquée
    [email_already_used] Quelqu’un a voulu utiliser votre adresse
    [inactive] Compte inutilisé
    [invitation] Invitation
    [rights] Vos droits d’accès dans une organisation
   *[change] Un changement dans votre compte
}
# $to - une adresse ou un numéro, en grande partie masqué
# $time - une date et une heure
account-messages-sent = { $time }, à { $to }
account-messages-waiting = En chemin
account-messages-failed = Non remis

## Si vous perdiez votre téléphone aujourd’hui

account-if-lost-heading = Si vous perdiez votre téléphone aujourd’hui
account-if-lost-lead = Voici ce que chaque imprévu changerait pour vous aujourd’hui. Nous supposons que votre téléphone contient au plus une application et un numéro.
# $accident - ce qui arrive
account-if-lost-accident = { $accident ->
    [lost-phone] Vous perdez votre téléphone
    [changed-number] Votre numéro de téléphone change
    [closed-mailbox] Vous ne pouvez plus lire vos courriels
   *[forgotten-username] Vous oubliez votre nom d’utilisateur
}
# $accident - ce qui arrive
# $soon - dans combien de temps la personne peut entrer
account-if-lost-title = { $accident } : { $soon }
# $soon - dans combien de temps la personne peut entrer
account-if-lost-soon = { $soon ->
    [at-once] vous pouvez encore vous connecter
    [in-a-day] vous pourrez vous connecter après 24 heures
   *[unknown] vous avez besoin de notre aide
}
# $way - comment la personne peut entrer
account-if-lost-way = { $way ->
    [nothing-depends] Votre connexion n’en dépend pas. Rien ne change.
    [still-signs-in] Vous vous connectez comme d’habitude. Mais si vous oubliiez aussi votre mot de passe, notre lien irait dans une boîte que vous ne pouvez plus lire.
    [another-way] En vous connectant, choisissez « Essayer une autre méthode » et utilisez l’application ou le téléphone qui vous reste.
    [recovery-code] Utilisez un de vos codes de récupération. Gardez-les ailleurs que dans votre téléphone.
    [email] Nous envoyons votre nom d’utilisateur à votre adresse courriel.
    [saved-code] Vous vous connectez comme d’habitude. Si vous oubliiez aussi votre mot de passe, votre code de récupération conservé vous permettrait d’en choisir un autre.
    [after-a-day] Vous n’avez plus aucun moyen d’obtenir un code. Montrez que c’est bien vous avec votre courriel ou votre code de récupération conservé, attendez 24 heures, puis configurez autre chose.
   *[help] Joignez-nous. Vous devrez montrer qui vous êtes.
}
# $gap - ce qui manque
account-if-lost-gap = { $gap ->
    [second-way] Ajouter une application
    [recovery-codes] Créer des codes de récupération
    [email] Ajouter une adresse courriel
   *[another-email] Changer mon adresse courriel
}

## Supprimer mon compte

account-delete-heading = Supprimer mon compte
account-delete-lost = Ce qui est perdu
# $credential - le nom de l’identifiant
account-delete-lost-sign-in = Vous ne pourrez plus vous connecter avec cette { $credential }, et personne ne peut la rétablir.
account-delete-lost-services = Les services ne vous reconnaîtront plus. Ce qu’ils conservent suit leurs propres règles.
account-delete-lost-organizations = Vos droits d’accès dans des organisations, s’il y en a, disparaissent. Assurez-vous que quelqu’un d’autre les possède.
account-delete-kept = Ce qui est conservé, et pourquoi
account-delete-kept-records = Une trace de ce qui s’est passé, sous un numéro qui ne mène à personne, pendant environ deux ans. Elle nous aide à repérer les abus.
account-delete-kept-backups = Nos copies de sauvegarde, que personne ne consulte au quotidien. Vos données en disparaissent après 35 jours au plus.
account-delete-download = Vous pouvez d’abord télécharger vos données dans <account>Mon compte</account>.
account-delete-understood = Je comprends que cela ne peut pas être annulé
account-delete-yes = Supprimer mon compte
account-delete-done-heading = Votre compte est supprimé
account-delete-done = Vos données ont disparu. Seules restent la trace et les copies de sauvegarde annoncées. Si possible, nous le confirmons par courriel et par message texte.
