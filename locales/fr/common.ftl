## Titles

common-title = { $heading } - { $site }
common-title-error = Erreur : { $heading } - { $site }

## Around every page

common-language-name = Français
common-language-other = English
common-skip-to-content = Passer au contenu principal
common-demo = Ceci est une démonstration. Ce n’est pas un site du gouvernement.
common-footer-label = À propos de ce site
common-footer-help = Aide à la connexion
common-footer-contact = Nous joindre
common-footer-privacy = Avis de confidentialité
common-footer-terms = Conditions d’utilisation
common-footer-accessibility = Accessibilité
common-help-heading = Aide pour cette étape
# $step (Number) - where the person is
# $total (Number) - how many steps there are
common-step = Étape { $step } de { $total }

## Actions

common-action-continue = Continuer
common-action-back = Retour
common-action-skip = Sauter
common-action-accept = J’accepte
common-action-decline = Je refuse
common-action-close = Fermer
common-action-retry = Réessayer
common-action-sign-out = Se déconnecter
common-action-save = Enregistrer
common-action-cancel = Annuler
common-action-print = Imprimer
common-action-download = Télécharger
common-action-copy = Copier

## Fields

common-error-prefix = Erreur :
common-error-summary-heading = Un problème est survenu
common-password-show = Afficher le mot de passe
common-password-hide = Masquer le mot de passe
common-password-shown = Votre mot de passe est visible.
common-password-hidden = Votre mot de passe est masqué.
common-date-year = Année
common-date-month = Mois
common-date-day = Jour
common-rule-met = Respecté :
common-rule-open = À respecter :
# $met (Number) - how many rules the answer keeps
# $total (Number) - how many rules there are
common-rules-summary = { $met ->
    [one] { $met } critère respecté
   *[other] { $met } critères respectés
} sur { $total }

## What happens

common-loading = Chargement
common-please-wait = Un instant
common-copied = Copié
common-copy-failed = La copie n’a pas fonctionné. Sélectionnez le texte et copiez-le vous-même.
common-one-minute = une minute
# $count (Number) - le nombre de caractères qu’on peut encore taper
common-characters-left = { $count ->
    [one] { $count } caractère restant
   *[other] { $count } caractères restants
}
# $count (Number) - le nombre de caractères en trop
common-characters-over = { $count ->
    [one] { $count } caractère de trop
   *[other] { $count } caractères de trop
}
