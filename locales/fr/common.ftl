## Les mots que toutes les pages partagent.

common-action-continue = Continuer
common-action-back = Retour
common-action-skip = Sauter
common-action-cancel = Annuler
common-action-accept = J’accepte
common-action-decline = Je refuse
common-action-save = Enregistrer

# Le lien de langue, dans l’autre langue.
common-language-other = English
common-error-summary-heading = Un problème est survenu
