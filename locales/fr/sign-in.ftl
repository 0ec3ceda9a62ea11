## Choix

sign-in-choice-heading = Choisir comment vous connecter
sign-in-choice-invitation-heading = Votre invitation
# $organization - qui a envoyé l’invitation
sign-in-choice-invitation = { $organization } vous invite. L’invitation s’ajoutera au compte que vous utiliserez ou que vous créerez.
sign-in-choice-lead = Choisissez bien : la méthode de votre première connexion est celle qu’il faudra reprendre chaque fois. Une autre méthode ouvrirait un autre compte.
sign-in-choice-partner = Se connecter avec un partenaire
sign-in-choice-partner-text = Avec une banque ou une autre organisation où vous vous connectez déjà. Vous la choisirez à la page suivante.
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
sign-in-choice-gckey = Se connecter avec une { $credential }
sign-in-choice-gckey-text = Avec le nom d’utilisateur et le mot de passe que vous avez déjà choisis.
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
sign-in-choice-register = S’inscrire pour obtenir une { $credential }
sign-in-choice-register-text = C’est votre première fois ? Comptez une dizaine de minutes et gardez votre téléphone à portée de main.
sign-in-choice-method = Je ne sais plus quelle méthode j’ai utilisée
sign-in-choice-browsers-heading = Navigateurs compatibles
sign-in-choice-browsers = Chrome, Edge, Firefox et Safari, dans une version de moins de deux ans, avec JavaScript et les témoins activés.
## Sign-in partner

sign-in-partner-heading = Se connecter avec un partenaire
sign-in-partner-lead = Choisissez où vous vous connectez déjà. Nous vous y envoyons, et vous revenez ici une fois la connexion faite.
sign-in-partner-filter = Chercher un partenaire par son nom
# $count (Number) - partners in the list
sign-in-partner-found = { $count ->
    [0] Aucun partenaire ne porte ce nom.
    [one] { $count } partenaire
   *[other] { $count } partenaires
}
sign-in-partner-privacy-heading = Ce qui n’est pas communiqué
sign-in-partner-privacy = Le partenaire ne sait pas quel service vous utilisez, et le service ne sait pas quel partenaire vous utilisez. Le partenaire nous donne un numéro qui vous désigne, mais ni votre nom ni aucun renseignement sur vos comptes chez lui.
# $credential - the name of the username-and-password credential
sign-in-partner-missing = Votre banque n’est pas dans la liste ? <gckey>Connectez-vous avec une { $credential }</gckey>, ou <register>inscrivez-vous pour obtenir une { $credential }</register>.

## First time with a partner

# $partner - the sign-in partner
sign-in-partner-terms-heading = Première connexion avec { $partner }
# $partner - the sign-in partner
sign-in-partner-terms-lead = Votre connexion avec { $partner } est confirmée, mais n’ouvre encore aucun compte ici. Si vous acceptez les conditions ci-dessous, nous créons votre compte.
sign-in-partner-terms-again-heading = Avez-vous déjà un compte ici ?
sign-in-partner-terms-again = Alors, vous l’ouvriez avec une autre méthode, et il y reste lié. <leave>Reprenez la méthode de la première fois</leave>.
# $partner - the sign-in partner
sign-in-partner-terms-always = Dorénavant, choisissez { $partner } chaque fois. Une autre méthode ouvrirait un autre compte.

## Nom d’utilisateur et mot de passe

# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
sign-in-gckey-heading = Se connecter avec une { $credential }
sign-in-gckey-username = Nom d’utilisateur
sign-in-gckey-password = Mot de passe
sign-in-gckey-stay = Rester connecté sur cet appareil
# $days (Number) - au plus combien de temps
sign-in-gckey-stay-hint = Jusqu’à { $days } jours. Ne cochez pas cette case si d’autres personnes se servent de cet appareil.
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
sign-in-gckey-register = Pas encore de { $credential } ? <register>S’inscrire pour obtenir une { $credential }</register>.
sign-in-gckey-forgot-password = Mot de passe oublié ?
sign-in-gckey-forgot-username = Nom d’utilisateur oublié ?
sign-in-gckey-locked = Pour vous connecter plus vite
sign-in-gckey-locked-text = Inutile d’attendre : avec un nouveau mot de passe, vous pourrez vous connecter tout de suite.

## Code de sécurité

sign-in-code-heading = Entrer votre code de sécurité
# $site - le nom de ce site, tel que l’application le montre
sign-in-code-lead = Ouvrez votre application d’authentification. Le code se trouve à côté du nom « { $site } ».
sign-in-code-label = Code de sécurité
sign-in-code-hint = 6 chiffres. Un nouveau code apparaît toutes les 30 secondes.
sign-in-code-another-way = Essayer une autre méthode
sign-in-code-help = Le code est refusé ? Vérifiez que votre téléphone règle lui-même la date et l’heure. Votre téléphone est perdu ou loin de vous ? Choisissez « Essayer une autre méthode ».

## Code par message texte

sign-in-text-heading = Entrer le code que nous vous avons envoyé
# $number - le numéro, en grande partie caché
sign-in-text-lead = Nous avons envoyé un code de 6 chiffres par message texte au { $number }.

## Autre méthode

sign-in-another-way-heading = Essayer une autre méthode
sign-in-another-way-lead = Choisissez ce que vous avez sous la main. Vous pourrez revenir et changer d’idée.
sign-in-another-way-app = Code de sécurité de votre application d’authentification
sign-in-another-way-app-text = Un code de 6 chiffres, sur votre téléphone ou votre ordinateur.
# $number - le numéro, en grande partie caché
sign-in-another-way-default-phone = Message texte à votre téléphone par défaut, { $number }
# $number - le numéro, en grande partie caché
sign-in-another-way-backup-phone = Message texte à votre téléphone de secours, { $number }
sign-in-another-way-phone-text = Nous envoyons un code de 6 chiffres à ce numéro.
sign-in-another-way-recovery-code = Code de récupération
sign-in-another-way-recovery-code-text = L’un des codes conservés au moment de configurer la vérification en deux étapes.
sign-in-another-way-lost = <lost>Plus aucun moyen d’obtenir un code ?</lost> Nous retirons ce qui est perdu, et vous configurez autre chose. Il faut attendre 24 heures.

## Code de récupération

sign-in-recovery-code-heading = Utiliser un code de récupération
sign-in-recovery-code-lead = Retrouvez les codes de récupération que vous avez imprimés, enregistrés ou notés. Chaque code sert une seule fois : barrez-le ensuite.
sign-in-recovery-code-label = Code de récupération
sign-in-recovery-code-hint = 16 lettres et chiffres. Les tirets, les espaces et les majuscules ne changent rien.

## Nouveau mot de passe

sign-in-new-password-heading = Choisir un nouveau mot de passe
sign-in-new-password-lead = Une autre personne connaît peut-être ce mot de passe. Choisissez-en un autre pour continuer.
sign-in-new-password-help = Nous comparons les mots de passe à des listes publiques, ici même et sans rien dire à personne. Choisissez-en un que vous n’utilisez nulle part ailleurs.
sign-in-new-password-disavowed-lead = Vous nous avez dit qu’une autre personne avait utilisé votre compte. Pour lui en fermer l’accès, choisissez un nouveau mot de passe avant de continuer.
sign-in-new-password-disavowed-help = Choisissez-en un qui ne sert nulle part ailleurs. Vérifiez ensuite vos téléphones, vos applications et vos adresses dans vos paramètres de connexion.
