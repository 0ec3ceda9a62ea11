## Messages par courriel. Texte simple ; l’adresse au bout d’une ligne vient du serveur.

mail-greeting = Bonjour,
mail-signature = { $site }
mail-footer = Ce message vient d’un système automatique. Personne ne lit les réponses.
mail-code-subject = { $code } est votre code de confirmation
# $minutes (Number) - Durée de validité du code.
mail-code-body = Entrez ce code dans la page où vous avez donné votre adresse courriel. Il est valable pendant { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}.
mail-code-not-you = Vous n’avez rien demandé ? Quelqu’un a donné votre adresse par erreur. Vous n’avez rien à faire.
mail-used-subject = Votre adresse courriel est déjà utilisée
mail-used-body = Quelqu’un, peut-être vous, s’inscrit pour obtenir une { $credential } avec cette adresse courriel. Elle est déjà liée à une autre { $credential }, et une adresse ne peut être liée qu’à une seule { $credential }.
mail-used-you = Si c’est vous, connectez-vous avec la { $credential } que vous avez déjà, ou inscrivez-vous avec une autre adresse.
mail-used-not-you = Si ce n’est pas vous, vous n’avez rien à faire : votre { $credential } est en sûreté.
mail-invitation-subject = { $organization } vous invite
mail-invitation-body = { $organization } vous invite à vous inscrire. Pour commencer, ouvrez ce lien :
mail-offer-body = { $organization } vous invite, et le compte que vous avez déjà suffit. Pour accepter, ouvrez ce lien et connectez-vous :
mail-invitation-code = Ou allez à { $address } et entrez ce code d’invitation :
# $days (Number) - Durée de validité de l’invitation.
mail-invitation-life = L’invitation est valable pendant { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} et pour une seule personne. Elle reste valable si vous ouvrez le lien sans aller plus loin.
mail-rights-subject = { $place } : vos droits d’accès ont changé
mail-rights-body = Une personne qui gère les utilisateurs a changé vos droits d’accès. Voici ce que vous pouvez faire maintenant chez { $place } : { LIST($rights) }.
mail-rights-ask = Si vous croyez qu’il y a une erreur, parlez-en à une personne responsable chez { $place }.
mail-removed-subject = { $place } : votre accès a pris fin
mail-removed-body = Une personne qui gère les utilisateurs chez { $place } a mis fin à votre accès. Tous vos appareils ont été déconnectés. Vous gardez votre compte, et rien d’autre n’y a changé : vous pouvez vous connecter de nouveau.
mail-sessions-subject = Un appareil a été déconnecté
# $most (Number) - Nombre d’appareils qui peuvent être connectés.
mail-sessions-body = Vous avez utilisé votre { $credential } sur un autre appareil. { $most ->
    [one] Un seul appareil peut être connecté à la fois
   *[other] Jusqu’à { $most } appareils peuvent être connectés en même temps
}. Celui qui était connecté depuis le plus longtemps a donc été déconnecté.
mail-stopped-subject = Une méthode de connexion est bloquée
# $most (Number) - Nombre de mauvaises réponses données.
mail-stopped-body = Quelqu’un a essayé de se connecter avec votre { $credential } et a échoué { $most ->
    [one] { $most } fois
   *[other] { $most } fois de suite
}. Pour vous protéger, nous avons bloqué cette méthode de connexion.
mail-stopped-help = Écrivez-nous, et nous vous aiderons à la débloquer : { $address }

## Un changement au compte

# $change - ce qui a changé
mail-change-subject = { $change ->
    [two-step-on] La vérification en deux étapes est activée
    [two-step-off] La vérification en deux étapes est désactivée
    [phone-added] Un téléphone a été ajouté
    [phone-replaced] Un numéro de téléphone a été remplacé
    [phone-deleted] Un téléphone a été supprimé
    [default-phone] Votre téléphone par défaut a changé
    [app-added] Une application d’authentification a été ajoutée
    [app-removed] Une application d’authentification a été retirée
    [recovery-code-used] Un code de récupération a servi
    [recovery-codes-renewed] De nouveaux codes de récupération ont été créés
    [password] Votre mot de passe a changé
    [recovery] Vos questions de récupération ont changé
    [email] Votre adresse courriel a changé
    [notice-email] Une deuxième adresse courriel a été ajoutée
    [notice-email-removed] La deuxième adresse courriel a été retirée
    [lost-phone-asked] Quelqu’un a demandé de retirer vos téléphones, applications et codes
    [lost-phone-stopped] Vos téléphones, applications et codes restent en place
    [lost-phone-removed] Vos téléphones, applications et codes ont été retirés
    [downloaded] Vos données ont été téléchargées
    [account-deleted] Votre compte a été supprimé
   *[disavowed] Vous avez signalé : « Ce n’était pas moi »
}
# $change - ce qui a changé
# $credential - le nom du justificatif à nom d’utilisateur et mot de passe
mail-change-body = { $change ->
    [two-step-on] À partir de maintenant, la connexion avec votre { $credential } se fait en deux étapes : votre mot de passe, puis un code de sécurité.
    [two-step-off] À partir de maintenant, votre mot de passe suffit pour vous connecter avec votre { $credential }.
    [phone-added] Un téléphone a été ajouté à votre { $credential }. Il peut recevoir des codes de sécurité par message texte.
    [phone-replaced] Un numéro de téléphone de votre { $credential } a été remplacé par un autre.
    [phone-deleted] Un téléphone a été supprimé de votre { $credential }. Il ne reçoit plus de codes de sécurité.
    [default-phone] Un autre de vos téléphones est maintenant celui par défaut pour votre { $credential } : les codes par message texte y sont envoyés d’abord.
    [app-added] Une application d’authentification a été ajoutée à votre { $credential }.
    [app-removed] Une application d’authentification a été retirée de votre { $credential }. Ses codes ne fonctionnent plus.
    [recovery-code-used] Un code de récupération a servi à une connexion avec votre { $credential }. Ce code ne peut plus servir.
    [recovery-codes-renewed] Dix nouveaux codes de récupération ont été créés pour votre { $credential }. Les précédents ne fonctionnent plus.
    [password] Le mot de passe de votre { $credential } a été changé. Tous les autres appareils ont été déconnectés.
    [recovery] Les questions de récupération de votre { $credential } ont été changées.
    [email] L’adresse courriel de votre { $credential } a été changée. À partir de maintenant, nous écrivons à la nouvelle.
    [notice-email] À partir de maintenant, nous envoyons aussi à une deuxième adresse courriel les avis de changement à votre { $credential }.
    [notice-email-removed] Nous n’envoyons plus les avis de changement à votre { $credential } à une deuxième adresse courriel.
    [lost-phone-asked] Quelqu’un qui connaît votre mot de passe a demandé de retirer tous les téléphones, applications et codes de récupération de votre { $credential }. Ce sera possible dans 24 heures. Pour l’empêcher, connectez-vous avec un code ou ouvrez le lien ci-dessous avant ce moment : n’attendez pas 10 jours. Si la demande vient de vous, revenez après les 24 heures, dans les sept jours.
    [lost-phone-stopped] Vous avez utilisé votre { $credential } avec un code : vos téléphones, applications et codes de récupération restent donc en place. La demande de les retirer est annulée.
    [lost-phone-removed] Tous les téléphones, applications et codes de récupération de votre { $credential } ont été retirés, à la suite d’une demande faite il y a au moins 24 heures. Il en faut d’autres pour se connecter.
    [downloaded] Tout ce que nous conservons à votre sujet avec votre { $credential } a été téléchargé dans un fichier.
    [account-deleted] Votre { $credential } a été supprimée avec vos données, à votre demande ou après une longue période sans connexion. Elle ne peut pas être rétablie.
   *[disavowed] Vous nous avez signalé que quelqu’un d’autre utilisait votre { $credential }. Des appareils ont été déconnectés, et il faut choisir un nouveau mot de passe.
}
# $time - un jour et une heure, comme 2026-11-22, 14:05
mail-change-when = Cela s’est passé le { $time } (UTC). Si c’était vous, vous n’avez rien à signaler.
mail-change-not-you = Ce n’était pas vous ? Ouvrez ce lien d’ici 10 jours et dites-le-nous. Nous déconnecterons alors tous les appareils, et nous annulerons le changement quand c’est possible :
# $address - la page pour nous joindre
mail-not-you-help = Pour obtenir de l’aide, joignez-nous : { $address }
mail-not-you = Si ce n’était pas vous, joignez-nous sans attendre : { $address }
# $day - un jour, comme 2026-11-22
mail-inactive-subject = Votre compte sera supprimé le { $day }
# $credential - le nom de l’identifiant
# $last - un jour, comme 2026-11-22
# $day - un jour, comme 2026-11-22
mail-inactive-body = Personne ne s’est connecté avec votre { $credential } depuis le { $last }. Pour vous protéger, nous la supprimerons le { $day }, avec vos données. Pour la garder, connectez-vous avant cette date.
# $reference - ce qu’il faut citer
# $topic - le sujet
mail-contact-subject = { $reference } : { $topic }
# $reference - ce qu’il faut citer
mail-contact-reference = Un message est arrivé par le formulaire. Numéro de référence : { $reference }
# $topic - le sujet
mail-contact-about = Sujet : { $topic }
# $name - tel que la personne l’a donné
mail-contact-name = Nom : { $name }
# $email - telle que la personne l’a donnée
mail-contact-email = Adresse courriel, non confirmée : { $email }
mail-contact-language = Langue : français
mail-contact-not-given = rien d’indiqué
mail-contact-words = Ce que la personne a écrit. Méfiez-vous des liens qui s’y trouvent.
# $reference - ce qu’il faut citer
mail-taken-subject = Nous avons reçu votre message : { $reference }
# $reference - ce qu’il faut citer
mail-taken-body = Votre message nous est parvenu. Son numéro de référence est { $reference }. Donnez-le si vous appelez ou si vous écrivez de nouveau.
mail-taken-secrets = Nous ne vous demanderons jamais votre mot de passe ni vos codes. Ne les envoyez à personne.
mail-taken-not-you = Vous ne nous avez pas écrit ? Quelqu’un a sans doute donné votre adresse par erreur. Vous n’avez rien à faire.

## Le retour dans le compte, à la demande de quelqu’un

mail-reset-subject = Choisissez un nouveau mot de passe
# $credential - le nom de l’identifiant avec nom d’utilisateur et mot de passe
mail-reset-body = Quelqu’un, sans doute vous, a oublié le mot de passe de votre { $credential }. Pour en choisir un nouveau, ouvrez ce lien :
# $minutes (Number) - durée de validité du lien
mail-reset-life = Le lien est valable pendant { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} et ne sert qu’une fois. Si vous en demandez un autre, celui-ci ne fonctionnera plus.
mail-username-subject = Votre nom d’utilisateur
# $credential - le nom de l’identifiant avec nom d’utilisateur et mot de passe
mail-username-body = Quelqu’un, sans doute vous, a demandé le nom d’utilisateur de votre { $credential }. Le voici :
# $address - la page de connexion
mail-sign-in-at = Pour vous connecter, allez à : { $address }
mail-method-subject = Votre méthode de connexion
# $credential - le nom de l’identifiant avec nom d’utilisateur et mot de passe
mail-method-body = Quelqu’un, sans doute vous, a demandé comment vous vous connectez. Cette adresse est liée à une { $credential } : un nom d’utilisateur et un mot de passe que vous avez choisis.
mail-method-partner = Quelqu’un, sans doute vous, a demandé comment vous vous connectez. Avec cette adresse, vous passez par un partenaire de connexion, comme une banque. Choisissez « Se connecter avec un partenaire », puis le même que la première fois.
# $day - un jour, comme 2026-11-22
mail-method-since = Votre inscription date du { $day }.
# $day - un jour, comme 2026-11-22
mail-method-last = Votre dernière connexion date du { $day }.
mail-asked-not-you = Vous n’avez rien demandé ? Vous n’avez rien à faire : il faut lire ce message pour s’en servir. Ne le transmettez à personne.
