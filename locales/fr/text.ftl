## Messages texte : courts, sans rien de secret que le code. Le serveur ajoute la dernière ligne d’un code.
## Une apostrophe courbe, un espace insécable ou une lettre comme ê double le prix d’un message : s’en passer quand la langue le permet.

# $code - les six chiffres
# $site - le nom de ce site
# $minutes (Number) - durée de validité du code
text-code = { $code } est votre code de sécurité pour { $site }. Il est valable pendant { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}. Ne le donnez à personne. Nous ne le demandons jamais par téléphone.
# $change - ce qui a changé
text-change = { $change ->
    [two-step-on] la vérification en deux étapes a été activée
    [two-step-off] la vérification en deux étapes a été désactivée
    [phone-added] un téléphone a été ajouté
    [phone-replaced] un numéro de téléphone a été remplacé
    [phone-deleted] un téléphone a été supprimé
    [default-phone] votre téléphone par défaut a changé
    [app-added] une application d’authentification a été ajoutée
    [app-removed] une application d’authentification a été retirée
    [recovery-code-used] un code de récupération a servi
    [recovery-codes-renewed] de nouveaux codes de récupération ont été créés
    [password] votre mot de passe a changé
    [recovery] vos questions de récupération ont changé
    [email] votre adresse courriel a changé
    [notice-email] une deuxième adresse courriel a été ajoutée
    [notice-email-removed] la deuxième adresse courriel a été retirée
    [lost-phone-asked] on a demandé de retirer vos téléphones et codes dans 24 h
    [lost-phone-stopped] vos téléphones et codes restent en place
    [lost-phone-removed] vos téléphones et codes ont été retirés
    [downloaded] vos données ont été téléchargées
    [account-deleted] votre compte a été supprimé
   *[disavowed] des appareils ont été déconnectés à votre demande
}
# $site - le nom de ce site
# $what - ce qui a changé, comme partie de phrase
# $address - où trouver de l’aide
text-changed = { $site } - { $what }. Si cela ne vient pas de vous, joignez-nous à { $address }
# $site - le nom de ce site
# $day - un jour, comme 2026-11-22
text-inactive = { $site } : personne ne s’est connecté depuis longtemps. Nous supprimerons votre compte le { $day }. Pour le garder, connectez-vous avant.
