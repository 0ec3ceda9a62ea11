## Vue d’ensemble

settings-overview-heading = Paramètres de connexion
settings-overview-lead = Gardez au moins deux façons d’obtenir vos codes : si vous en perdez une, vous pourrez quand même entrer.
settings-phones = Téléphones
settings-phones-none = Vous n’avez aucun téléphone ici. Un téléphone reçoit des codes de sécurité par message texte.
settings-phone-default = Par défaut
settings-phone-add = Ajouter un téléphone
settings-edit = Modifier
settings-apps = Applications d’authentification
settings-apps-none = Vous n’avez aucune application d’authentification ici.
settings-app-unnamed = Application d’authentification
# $time - un jour et une heure
settings-app-added = Ajoutée le { $time }
settings-app-add = Ajouter une application
settings-codes = Codes de récupération
# $count (Number) - combien de codes n’ont pas servi
settings-codes-left = { $count ->
    [0] Il ne vous reste aucun code.
    [one] Il vous reste un code.
   *[other] Il vous reste { $count } codes.
}
settings-codes-renew = Créer de nouveaux codes
settings-two-step = Vérification en deux étapes
settings-two-step-on = Elle est activée. Chaque connexion demande votre mot de passe et un code.
settings-two-step-off = Elle est désactivée. Votre mot de passe suffit pour vous connecter.
settings-two-step-required = Ce service l’exige de tout le monde.
settings-two-step-switch-on = Activer la vérification en deux étapes
settings-two-step-switch-off = Désactiver la vérification en deux étapes
settings-two-step-switch-off-text = Vos téléphones, vos applications et vos codes de récupération seront retirés, et votre mot de passe suffira pour vous connecter.
settings-two-step-switch-off-yes = Oui, la désactiver
settings-access = Mot de passe et adresses
settings-password = Mot de passe
settings-change = Changer
settings-recovery = Questions de récupération
settings-recovery-text = Elles aident à montrer que c’est bien vous si vous oubliez votre mot de passe.
settings-email = Courriel
settings-email-none = Vous n’avez aucune adresse courriel ici. Nous ne pouvons pas vous prévenir des changements.
settings-email-add = Ajouter une adresse
settings-notice-email = Deuxième adresse pour les avis
settings-notice-email-none = Vous n’en avez pas. Nous pouvons aussi envoyer nos avis à une deuxième adresse.
settings-notice-email-add = Ajouter une deuxième adresse
settings-notice-email-remove = Retirer
settings-language = Langue des messages
settings-language-en = anglais
settings-language-fr = français
# $language - l’autre langue
settings-language-choose = Recevoir les messages en { $language }

## Ce qui a été fait

settings-done-phone = Le téléphone a été ajouté.
settings-done-phone-replaced = Le numéro a été remplacé.
settings-done-phone-deleted = Le téléphone a été supprimé.
settings-done-default = Le téléphone par défaut a été changé.
settings-done-app = L’application a été ajoutée.
settings-done-app-renamed = Le nom a été changé.
settings-done-app-removed = L’application a été retirée.
settings-done-password = Votre mot de passe a été changé. Tous les autres appareils ont été déconnectés.
settings-done-recovery = Vos questions de récupération ont été changées.
settings-done-email = Votre adresse courriel a été enregistrée.
settings-done-notice-email = La deuxième adresse a été ajoutée.
settings-done-notice-email-removed = La deuxième adresse a été retirée.
settings-done-language = La langue des messages a été changée.
settings-done-codes = Vos nouveaux codes de récupération sont prêts. Les précédents ne fonctionnent plus.
settings-done-off = La vérification en deux étapes est désactivée.
settings-gone = Cela n’y est plus. Rien n’a été changé.

## Confirmer

settings-confirm-heading = Confirmer que c’est bien vous
settings-confirm-lead = Avant de continuer, entrez de nouveau votre mot de passe, puis un code.
settings-confirm-label = Mot de passe
# $partner - the sign-in partner
settings-confirm-partner-lead = Avant de continuer, connectez-vous de nouveau avec { $partner }. Si la vérification en deux étapes est activée, entrez ensuite un code.
# $partner - the sign-in partner
settings-confirm-partner = Continuer avec { $partner }
settings-confirm-done = Merci. Vous pouvez continuer.

## Téléphone

settings-phone-heading = Ajouter un téléphone
settings-phone-replace-heading = Remplacer votre numéro de téléphone
settings-phone-lead = Nous enverrons un code de 6 chiffres au nouveau numéro. Rien ne change tant que vous ne l’avez pas entré.
settings-phone-code-heading = Confirmer votre téléphone

## Modifier un téléphone

# $number - le numéro, en grande partie caché
settings-edit-phone-heading = Téléphone { $number }
settings-edit-phone-is-default = C’est votre téléphone par défaut : les codes par message texte y sont envoyés d’abord.
settings-edit-phone-default = En faire le téléphone par défaut
settings-edit-phone-replace = Remplacer le numéro
settings-edit-phone-delete-heading = Supprimer ce téléphone
settings-edit-phone-delete-lead = Pour plus de sûreté, tapez de nouveau le numéro au complet. Ce téléphone ne recevra plus de codes.
settings-edit-phone-delete-label = Numéro de téléphone
settings-edit-phone-delete = Supprimer
settings-edit-phone-only = C’est votre seule façon d’obtenir des codes : ce téléphone ne peut pas être supprimé. Remplacez le numéro, ou ajoutez d’abord un autre téléphone ou une application.

## Application

settings-app-heading = Ajouter une application d’authentification
settings-app-lead = Ajoutez un compte dans l’application : numérisez l’image ou tapez la clé. Entrez ensuite le code qu’elle montre.
settings-app-name = Nom de l’application
settings-app-name-hint = Pour la reconnaître, par exemple « Ma tablette ».
settings-app-verify = Vérifier et activer

## Modifier une application

settings-edit-app-heading = Application d’authentification
settings-edit-app-remove-heading = Retirer cette application
settings-edit-app-remove-text = Ses codes ne fonctionneront plus ici. Supprimez aussi le compte dans l’application.
settings-edit-app-remove = Retirer
settings-edit-app-only = C’est votre seule façon d’obtenir des codes : cette application ne peut pas être retirée. Ajoutez d’abord un téléphone ou une autre application.

## Codes de récupération

settings-recovery-codes-heading = Créer de nouveaux codes de récupération
settings-recovery-codes-lead = Dix nouveaux codes remplaceront ceux que vous avez. Les anciens cesseront aussitôt de fonctionner.
settings-recovery-codes-make = Créer de nouveaux codes

## Mot de passe

settings-password-heading = Changer votre mot de passe
settings-password-lead = Quand vous l’enregistrerez, tous les autres appareils seront déconnectés.
settings-password-current = Mot de passe actuel

## Questions de récupération

settings-recovery-heading = Changer vos questions de récupération
settings-recovery-lead = Les nouvelles réponses remplacent toutes les précédentes.

## Courriel

settings-email-heading = Votre adresse courriel
settings-email-notices-heading = Ajouter une deuxième adresse pour les avis
settings-email-lead = Nous enverrons un code à la nouvelle adresse. Celle que vous avez déjà reste jusqu’à ce que vous entriez ce code, et permet d’annuler le changement pendant 10 jours.
settings-email-notices-lead = Nous enverrons un code à cette adresse. Nous y enverrons ensuite aussi les avis de changement. Elle ne sert pas à se connecter.
settings-email-code-heading = Confirmer votre adresse courriel

## Pas moi

settings-not-me-heading = Ce n’était pas vous ?
settings-not-me-lead = Si quelqu’un d’autre a changé quelque chose dans votre compte, dites-le-nous ici.
settings-not-me-signs-out = Tous les appareils seront déconnectés, le vôtre aussi.
settings-not-me-undoes = Nous annulons le changement quand c’est possible.
settings-not-me-password = À votre prochaine connexion, vous choisirez un nouveau mot de passe.
settings-not-me-yes = Ce n’était pas moi
settings-not-me-mistake = C’était bien vous ? Fermez cette page : rien ne s’est encore passé.
settings-not-me-done-heading = Merci de nous avoir prévenus
settings-not-me-undone = Le changement est annulé, et tous les appareils sont déconnectés.
settings-not-me-kept = Tous les appareils sont déconnectés. Ce lien n’a pas pu annuler le changement : connectez-vous et vérifiez vos paramètres.
settings-not-me-next = Connectez-vous et choisissez un nouveau mot de passe. Si votre mot de passe avait changé, connectez-vous avec le précédent.
settings-not-me-contact = Si vous ne pouvez pas vous connecter, <contact>joignez-nous</contact>.
settings-not-me-missing = Il manque une partie du lien. Ouvrez-le de nouveau à partir du message.
