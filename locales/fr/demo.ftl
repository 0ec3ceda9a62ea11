## The demonstration bank, which is none

demo-bank-name = Banque de démonstration
demo-bank-heading = Qui êtes-vous aujourd’hui ?
demo-bank-note = Démonstration : ceci n’est pas une banque, et ces personnes n’existent pas.
demo-bank-lead = Ici, un vrai partenaire vous demanderait votre mot de passe. Choisissez une personne, et la connexion se fera à son nom.
# $name - somebody made up
demo-bank-be = Être { $name }
demo-bank-cancel = Revenir sans se connecter
