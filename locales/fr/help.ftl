## La page

-credential = CléGC
help-heading = Aide à la connexion
help-lead = Trouvez votre question et choisissez-la pour ouvrir la réponse.
help-guides = Vous aimez mieux voir chaque étape en images ? Lisez le <guide-gckey>guide d’inscription</guide-gckey> ou le <guide-two-step>guide de la vérification en deux étapes</guide-two-step>, qui montre aussi comment changer un téléphone.
help-contents = Sur cette page
help-contact-heading = Votre question n’y est pas ?
help-contact-text =
    <contact>Écrivez-nous ou téléphonez-nous</contact>. Dites-nous à quelle page vous étiez et ce qu’elle disait.

    N’envoyez jamais votre mot de passe ni vos codes. Nous pouvons vous aider sans les connaître.

## Ce que l’application y ajoute

help-search = Chercher dans cette page
help-search-hint = Les réponses apparaissent à mesure que vous tapez.
# $count (Number) - le nombre de questions trouvées
help-search-found = { $count ->
    [0] Aucune question trouvée. Essayez un autre mot, ou joignez-nous.
    [one] { $count } question trouvée.
   *[other] { $count } questions trouvées.
}
help-expand = Tout ouvrir
help-collapse = Tout fermer
help-new-tab = (s’ouvre dans un nouvel onglet)

## Nom d’utilisateur et mot de passe

help-group-gckey-heading = Nom d’utilisateur et mot de passe
help-forgot-password-title = J’ai oublié mon mot de passe
help-forgot-password-text =
    Regardez d’abord là où l’on garde souvent ses mots de passe : dans votre navigateur, dans un gestionnaire de mots de passe ou sur papier à la maison.

    - <recover-password>Demandez un lien pour choisir un nouveau mot de passe</recover-password>. Il va seulement à l’adresse que vous avez confirmée et sert une fois, pendant 30 minutes.
    - Si vous n’avez pas donné d’adresse, <recover-saved-code>utilisez le code de récupération conservé</recover-saved-code> à l’inscription.
    - Si rien de cela ne marche, <contact>joignez-nous</contact>.

    Il faudra peut-être répondre à vos questions de récupération. Ensuite, tous les appareils seront déconnectés.

    Un nouveau mot de passe ne remplace jamais la deuxième étape. Il vous faudra encore votre code de sécurité.
help-forgot-password-search-words = perdu réinitialiser changer récupérer password
help-forgot-username-title = J’ai oublié mon nom d’utilisateur
help-forgot-username-text =
    Les navigateurs et les gestionnaires de mots de passe gardent souvent le nom d’utilisateur à côté du mot de passe. Cherchez là d’abord.

    Nous n’affichons jamais un nom d’utilisateur dans une page Web : une autre personne pourrait le chercher. <recover-username>Faites-le envoyer</recover-username> à l’adresse courriel que vous avez confirmée. Si vous n’en avez pas, <contact>joignez-nous</contact>.
help-forgot-username-search-words = identifiant login perdu récupérer
help-change-gckey-title = Je veux changer mon mot de passe, mes questions de récupération ou mon adresse courriel
help-change-gckey-text =
    <sign-in>Connectez-vous</sign-in>, puis ouvrez les <strong>Paramètres de connexion</strong>. Choisissez <strong>Changer</strong> à côté de ce que vous voulez changer. Il se peut qu’on vous redemande votre mot de passe et un code, pour montrer que c’est bien vous.

    - Mot de passe : tapez celui que vous avez, puis le nouveau deux fois. Tous les autres appareils sont déconnectés.
    - Questions de récupération : les nouvelles réponses remplacent les anciennes.
    - Adresse courriel : tapez la nouvelle, puis le code que nous y envoyons. Nous prévenons aussi l’ancienne. Pendant 10 jours, le lien de ce message permet d’annuler le changement.
    - Deuxième adresse pour les avis : elle est prévenue de chaque changement, comme la première. Elle ne sert pas à se connecter.
    - Langue des messages : choisissez l’autre langue.

    Si le choix qu’il vous faut n’y est pas, <contact>joignez-nous</contact>.
help-change-gckey-search-words = modifier mettre à jour adresse e-mail deuxième langue
help-username-title = Mon nom d’utilisateur n’est pas accepté
help-username-text =
    La liste près du champ montre, à mesure que vous tapez, les critères déjà respectés. Les lettres accentuées et les espaces ne sont pas permis.

    Un nom « non disponible » appartient à quelqu’un, ou ressemble de trop près à celui de quelqu’un. Ajoutez un mot ou quelques chiffres. N’utilisez ni votre adresse courriel, ni votre nom, ni votre numéro d’assurance sociale.
help-username-search-words = identifiant déjà pris inscription
help-password-title = Mon nouveau mot de passe n’est pas accepté
help-password-text =
    La liste près du champ montre, à mesure que vous tapez, les critères déjà respectés. Deux autres sont vérifiés quand vous continuez :

    - le mot de passe ne doit être ni très répandu, ni volé à un autre site ;
    - les deux champs doivent contenir la même chose. <strong>Afficher le mot de passe</strong> permet de les comparer.

    Quatre mots sans lien entre eux, avec un chiffre et une majuscule, se retiennent bien et se devinent mal. Mieux encore : laissez votre navigateur ou un gestionnaire de mots de passe en créer un.
help-password-search-words = critères faible refusé règles inscription
help-recovery-questions-title = À quoi servent les questions de récupération, et si j’oublie mes réponses ?
help-recovery-questions-text =
    Si vous oubliez votre mot de passe, vos réponses aident à montrer que c’est bien vous. Elles ne suffisent jamais à elles seules.

    Choisissez des indices qui vous rappellent la réponse sans la donner. Les majuscules et les espaces en trop ne changent rien. Après cinq essais ratés, elles sont refusées pendant une journée. <contact>Joignez-nous</contact> si vous ne les retrouvez pas.
help-recovery-questions-search-words = secrètes personne date mémorable indice
help-confirmation-code-title = Le code de confirmation n’arrive pas par courriel
help-confirmation-code-text =
    Il peut mettre quelques minutes. Ensuite :

    - regardez dans les courriels indésirables et dans les autres dossiers de votre boîte ;
    - vérifiez l’adresse inscrite à l’écran. Vous pouvez la changer au même endroit ;
    - demandez un nouveau code. Seul le plus récent fonctionne.

    Gardez la page ouverte pendant que vous cherchez. Si elle se ferme, revenez-y avec le même navigateur : vos réponses y sont encore.
help-confirmation-code-search-words = e-mail pourriel indésirable reçu vérification
help-no-email-title = Je n’ai pas d’adresse courriel
help-no-email-text =
    Vous pouvez vous inscrire quand même : choisissez <strong>Sauter</strong>. Vous recevez alors un code de récupération. Gardez-le sur papier, en lieu sûr. C’est le seul moyen de choisir un nouveau mot de passe sans notre aide.

    Sans adresse, nous ne pouvons pas vous prévenir quand quelque chose change. Votre bibliothèque peut vous aider à ouvrir une boîte gratuite.
help-no-email-search-words = e-mail sauter sans boîte
help-locked-title = Mon accès est bloqué après trop de mauvaises réponses
help-locked-text =
    Après cinq mauvaises réponses, nous n’acceptons plus rien pendant un moment. La page dit combien de temps. Cela empêche les autres de deviner, et il en va de même pour les noms qui n’existent pas.

    - Vous avez oublié le mot de passe ? N’attendez pas : <recover-password>choisissez-en un nouveau</recover-password>, et vous pourrez vous connecter tout de suite.
    - Sinon, attendez, puis essayez encore une fois, lentement. Vérifiez le verrouillage des majuscules.
    - S’il s’agit de votre code de sécurité, voyez <code-refused>pourquoi un code est refusé</code-refused>.
    - Si la page dit que cette méthode de connexion est bloquée, <contact>joignez-nous</contact>.

    Ce n’était pas vous ? Voyez <not-me>quoi faire</not-me>.
help-locked-search-words = verrouillé bloqué compte essais tentatives

## Méthodes de connexion

help-group-ways-heading = Méthodes de connexion
help-which-method-title = Quelle méthode de connexion ai-je utilisée la dernière fois ?
help-which-method-text =
    Reprenez la même méthode chaque fois. Une autre ouvrirait un autre compte, qui ne contient pas vos renseignements.

    - Un nom d’utilisateur et un mot de passe choisis sur ce site, c’est votre { -credential }.
    - Si vous vous êtes connecté avec votre banque ou un autre partenaire, choisissez-le de nouveau.

    Si vous ne savez plus, <recover-method>faites envoyer la réponse</recover-method> à l’adresse courriel donnée à l’inscription, ou <contact>joignez-nous</contact>.
help-which-method-search-words = banque partenaire deux comptes laquelle
help-partner-title = J’ai de la difficulté avec mon partenaire de connexion
help-partner-text =
    Un partenaire de connexion est une banque ou une autre organisation dont vous pouvez réutiliser la connexion ici, quand le service le permet.

    C’est lui qui garde votre nom d’utilisateur et votre mot de passe ; nous ne les voyons jamais. Mot de passe oublié, carte bloquée, code qui ne vient pas : adressez-vous à votre partenaire.

    S’il vous a laissé passer et que notre site refuse, <contact>joignez-nous</contact>.
help-partner-search-words = banque caisse carte bancaire institution financière
help-service-title = Qu’est-ce qu’un service apprend à mon sujet ?
help-service-text =
    Quand un service vous envoie ici, une seule connexion suffit. Vous pouvez ensuite, d’habitude, passer à d’autres services sans retaper votre mot de passe, jusqu’à votre déconnexion. Certains demandent d’abord une deuxième étape, ou votre accord pour connaître votre adresse.

    - Chaque service vous connaît sous un numéro choisi au hasard. Ce numéro ne permet pas à deux services de savoir que vous êtes la même personne, sauf s’ils font partie d’un même groupe de services.
    - Il apprend le moment de votre connexion, votre langue, et si vous avez utilisé la vérification en deux étapes, et comment (application ou message texte). Il n’apprend ni votre nom d’utilisateur ni quelle banque ou quel partenaire vous utilisez.
    - Il ne reçoit votre adresse courriel que si vous l’acceptez quand il la demande.

    Sous « Mes services », dans <account>Mon compte</account>, vous voyez les services que vous avez utilisés, et vous pouvez dissocier n’importe lequel.
help-service-search-words = application site confidentialité partage dissocier consentement

## Vérification en deux étapes

help-group-two-step-heading = Vérification en deux étapes
help-why-second-step-title = Pourquoi une deuxième étape ?
help-why-second-step-text =
    Un mot de passe se devine, se vole et sert souvent à plus d’un site. Avec une deuxième étape, il n’ouvre rien à lui seul : chaque connexion demande aussi un code, que vous obtenez d’une application d’authentification ou par message texte.

    L’application est la plus sûre des deux : ses codes sont produits sur votre appareil et ne voyagent jamais. Un message texte peut être lu par quelqu’un qui s’empare de votre numéro. Malgré cela, il vous protège beaucoup mieux qu’un mot de passe seul.

    Un code prend quelques secondes. Le <guide-two-step>guide étape par étape</guide-two-step> montre comment faire.
help-why-second-step-search-words = 2FA MFA double authentification SMS obligatoire sécurité
help-my-data-title = Que faites-vous de mon numéro de téléphone et de mes données ?
help-my-data-text =
    - Votre numéro de téléphone sert à deux choses seulement : vous envoyer des codes et vous prévenir des changements. Pas de publicité, pas d’appels de vente.
    - Nous le conservons chiffré, et nos pages n’en montrent que les derniers chiffres. Quand vous supprimez un téléphone, son numéro ne sert plus.
    - Les messages texte passent par votre compagnie de téléphone. Nous gardons le moment et la raison de l’envoi, pas le contenu.
    - Avec une application d’authentification, nous gardons une clé secrète, chiffrée elle aussi, et le nom que vous donnez à l’application. Celle-ci n’apprend de nous que le nom de ce site et votre nom d’utilisateur.

    L’<privacy>avis de confidentialité</privacy> dit tout, y compris combien de temps nous gardons ces données.
help-my-data-search-words = vie privée renseignements personnels SMS numéro
help-authenticator-app-title = Qu’est-ce qu’une application d’authentification ?
help-authenticator-app-text =
    C’est un petit programme, sur votre téléphone ou votre ordinateur, qui montre un nouveau code de 6 chiffres toutes les 30 secondes. Vous le reliez une fois à votre compte. Ensuite, il marche même sans réseau.

    Il ne coûte rien, et il ne lit ni vos messages ni vos contacts.
help-authenticator-app-search-words = 2FA MFA OTP TOTP logiciel jeton appli
help-which-apps-title = Quelle application d’authentification choisir ?
help-which-apps-text =
    Toute application qui produit des codes « basés sur le temps » convient. Si vous en avez déjà une pour un autre site, gardez-la.

    - Sur un téléphone ou une tablette : Microsoft Authenticator, Google Authenticator et 2FAS sont connues et gratuites.
    - Sur un ordinateur : Bitwarden, 1Password et KeePassXC sont bien connus.

    Prenez-la dans l’App Store, dans Google Play ou sur le site de son éditeur. Une application qui réclame de l’argent avant de montrer un code n’est pas la bonne.
help-which-apps-search-words = télécharger installer iPhone Android Authy appli OTP
help-qr-code-title = Je n’arrive pas à numériser l’image
help-qr-code-text =
    - Ouvrez d’abord l’application d’authentification et numérisez à partir d’elle. L’appareil photo seul ne la relie pas.
    - Agrandissez l’image, augmentez la luminosité de l’écran et tenez le téléphone immobile.
    - Vous lisez ce site sur le téléphone même ? Choisissez <strong>Ouvrir mon application d’authentification</strong>.
    - Sinon, tapez la clé secrète écrite sous l’image. Si l’application demande un type, choisissez « basé sur le temps ».
help-qr-code-search-words = code QR code-barres caméra scanner clé
help-no-phone-title = Je n’ai pas de téléphone, ou pas de deuxième téléphone
help-no-phone-text =
    Un téléphone n’est pas nécessaire. Choisissez <strong>Configurer votre ordinateur</strong> : un gestionnaire de mots de passe peut y produire les codes.

    Un deuxième téléphone ne l’est pas non plus. S’il arrive quelque chose au premier, vos codes de récupération le remplacent. Gardez-les sur papier, loin de votre téléphone.

    Une ligne fixe ne reçoit pas nos codes. Il faut un téléphone mobile qui reçoit des messages texte.
help-no-phone-search-words = cellulaire mobile sans ligne fixe ordinateur
help-code-refused-title = Mon code de sécurité est refusé
help-code-refused-text =
    Si le code vient d’une application :

    - Chaque code est valable environ 30 secondes et sert une seule fois. Attendez le suivant.
    - Si votre application montre plusieurs codes, vérifiez que vous lisez celui de ce site.
    - Les codes dépendent de l’horloge. Dans les réglages de votre appareil, laissez-le régler lui-même la date et l’heure. Essayez ensuite un nouveau code.

    Si le code vient d’un message texte :

    - Prenez celui du message le plus récent. Les précédents ne fonctionnent plus.
    - Il sert une seule fois, et seulement pendant le temps que la page montre. Ce temps passé, demandez-en un nouveau.

    Toujours refusé ? Choisissez <strong>Essayer une autre méthode</strong> : une autre application, un téléphone ou un code de récupération.
help-code-refused-search-words = OTP mauvais invalide heure horloge 2FA MFA
help-no-text-message-title = Le message texte qui contient mon code n’arrive pas, ou mon numéro est refusé
help-no-text-message-text =
    - Attendez quelques minutes. Vérifiez que votre téléphone capte le réseau et n’est pas en mode avion.
    - Vérifiez les derniers chiffres du numéro affiché. Est-ce bien votre téléphone ?
    - Certains forfaits et certains téléphones bloquent les numéros inconnus. Voyez la liste des messages bloqués.
    - Demandez un nouveau code. Seul le plus récent fonctionne. Après plusieurs messages, la page vous dit combien de temps attendre.

    À la connexion, vous pouvez aussi choisir <strong>Essayer une autre méthode</strong> : votre application, votre téléphone de secours ou un code de récupération.

    Le numéro est refusé ? Il faut un numéro mobile, d’un pays où le service envoie des messages. Le plus souvent, ce sont le Canada et les États-Unis. Pour tout autre numéro, configurez une application d’authentification : elle fonctionne partout.
help-no-text-message-search-words = SMS texto OTP reçu délai itinérance étranger pays ligne fixe
help-recovery-codes-title = Que sont les codes de récupération, et comment en obtenir de nouveaux ?
help-recovery-codes-text =
    Ce sont dix codes qui vous permettent de vous connecter quand vous n’avez ni votre téléphone ni votre application. Vous les recevez en configurant la vérification en deux étapes. Chacun sert une seule fois.

    - Gardez-les sur papier à la maison ou dans un gestionnaire de mots de passe, pas dans le téléphone qu’ils remplacent.
    - Barrez chaque code après l’avoir utilisé. Vos paramètres de connexion disent combien il en reste.

    Il en reste peu, ou vous avez perdu la liste ? Pendant que vous pouvez encore vous connecter, ouvrez les <strong>Paramètres de connexion</strong> et choisissez <strong>Créer de nouveaux codes</strong>, puis encore une fois à la page suivante. Les dix nouveaux codes ne sont affichés qu’une fois : conservez-les tout de suite. Les anciens cessent aussitôt de fonctionner.
help-recovery-codes-search-words = codes de secours urgence imprimer conserver nouveaux perdu liste
help-new-recovery-codes-title = Que se passe-t-il quand je crée de nouveaux codes de récupération ?
help-new-recovery-codes-text =
    Vous recevez dix nouveaux codes, affichés une seule fois. Les anciens cessent aussitôt de fonctionner, qu’ils aient servi ou non.

    Préparez d’abord du papier, une imprimante ou votre gestionnaire de mots de passe. La page s’est fermée trop tôt ? Créez-en d’autres.
help-new-recovery-codes-search-words = codes de secours renouveler remplacer perdu liste
help-backup-phone-title = Que sont le téléphone par défaut et le téléphone de secours ?
help-backup-phone-text =
    Les codes par message texte vont d’abord à votre téléphone par défaut. Un téléphone de secours est un autre téléphone mobile, qui peut recevoir vos codes quand vous n’avez pas le premier. Ce peut être celui d’une personne de confiance.

    - Nous vous proposons un téléphone de secours quand vous configurez les messages texte. Vous pouvez sauter cette étape et en ajouter un plus tard dans vos paramètres de connexion.
    - Pour vous en servir, choisissez <strong>Essayer une autre méthode</strong> quand on vous demande un code.
    - Pour changer le téléphone qui passe en premier, ouvrez les <strong>Paramètres de connexion</strong>, choisissez <strong>Modifier</strong> à côté du téléphone, puis <strong>En faire le téléphone par défaut</strong>.
help-backup-phone-search-words = deuxième numéro SMS autre défaut
help-add-or-delete-title = Comment ajouter ou supprimer un numéro de téléphone ou une application ?
help-add-or-delete-text =
    <sign-in>Connectez-vous</sign-in>, puis ouvrez les <strong>Paramètres de connexion</strong>. Le <guide-two-step>guide</guide-two-step> montre les pages pour les téléphones.

    - Pour ajouter un téléphone, choisissez <strong>Ajouter un téléphone</strong>. Tapez son numéro, puis le code que nous y envoyons.
    - Pour supprimer un téléphone, choisissez <strong>Modifier</strong> à côté de son numéro. Retapez le numéro au complet, afin de ne pas supprimer le mauvais, puis choisissez <strong>Supprimer</strong>.
    - Pour ajouter une application, choisissez <strong>Ajouter une application</strong> et numérisez l’image. Donnez un nom à l’application, entrez le code qu’elle montre et choisissez <strong>Vérifier et activer</strong>. Vous pouvez en avoir plusieurs ; leurs noms les distinguent.
    - Pour donner un autre nom à une application ou la retirer, choisissez <strong>Modifier</strong> à côté de son nom.

    Votre seule façon d’obtenir des codes ne peut pas être supprimée. Ajoutez-en d’abord une autre, ou remplacez le numéro. S’il n’est plus possible d’ajouter, vous avez atteint le nombre que le service permet : supprimez d’abord un téléphone ou une application.
help-add-or-delete-search-words = enlever modifier gérer appareil SMS renommer plusieurs
help-change-number-title = Mon numéro de téléphone a changé. Comment remplacer celui que vous avez ?
help-change-number-text =
    Si possible, faites-le avant de perdre l’ancien numéro.

    - <sign-in>Connectez-vous</sign-in> et ouvrez les <strong>Paramètres de connexion</strong>.
    - Choisissez <strong>Modifier</strong> à côté du numéro, puis <strong>Remplacer le numéro</strong>.
    - Tapez le nouveau numéro, puis le code que nous y envoyons. D’ici là, rien ne change.

    Nous vous prévenons du changement partout où nous pouvons vous joindre, y compris à l’ancien numéro. Le <guide-two-step>guide</guide-two-step> montre chaque page.

    L’ancien numéro n’existe déjà plus ? Voyez <lost-phone>téléphone ou numéro perdu</lost-phone>.
help-change-number-search-words = mettre à jour nouveau numéro SMS modifier changer
help-new-phone-title = J’ai un nouveau téléphone
help-new-phone-text =
    - Le numéro est le même ? Les codes par message texte arriveront d’eux-mêmes au nouveau téléphone.
    - Une application d’authentification ne vous suit pas toujours. Tant que vous avez l’ancien téléphone, ouvrez-y l’application et cherchez « transférer » ou « exporter ».
    - Ou bien connectez-vous avec un code de l’ancien téléphone, ouvrez les <strong>Paramètres de connexion</strong> et choisissez <strong>Ajouter une application</strong> pour le nouveau. Choisissez ensuite <strong>Modifier</strong> à côté de l’ancienne application, puis <strong>Retirer</strong>.

    Vous n’avez plus l’ancien téléphone ? Voyez <lost-phone>téléphone ou numéro perdu</lost-phone>.
help-new-phone-search-words = changer appareil transférer déplacer
help-lost-phone-title = J’ai perdu mon téléphone ou mon numéro
help-lost-phone-text =
    Connectez-vous avec votre nom d’utilisateur et votre mot de passe. Quand on vous demande un code, choisissez <strong>Essayer une autre méthode</strong>, puis un code de récupération, votre téléphone de secours ou une autre application.

    Une fois connecté, ouvrez les <strong>Paramètres de connexion</strong> et choisissez <strong>Modifier</strong> à côté de ce qui est perdu :

    - Pour un téléphone qui recevait des messages texte, choisissez <strong>Remplacer le numéro</strong>, ou supprimez-le si vous en avez un autre.
    - Pour une application, choisissez <strong>Retirer</strong>. Si c’est la seule, ajoutez d’abord la nouvelle.

    Si on vous a volé le téléphone, changez aussi votre mot de passe. S’il contenait vos codes de récupération, créez-en de nouveaux.

    Vous n’avez plus rien pour obtenir un code ? Choisissez <strong>Essayer une autre méthode</strong>, puis <strong>Plus aucun moyen d’obtenir un code ?</strong>. Pour vous protéger, il faut attendre 24 heures, et nous l’annonçons partout où nous pouvons vous joindre. Il vous faut votre adresse courriel confirmée ou votre code de récupération conservé. Sans l’un ni l’autre, <contact>joignez-nous</contact>.
help-lost-phone-search-words = volé brisé cassé cellulaire 2FA bloqué
help-switch-off-title = Puis-je désactiver la vérification en deux étapes ?
help-switch-off-text =
    La plupart des services la demandent à tout le monde, et elle reste alors en place.

    Si le service vous laisse le choix, vos paramètres de connexion ont un bouton, <strong>Désactiver la vérification en deux étapes</strong>. Il retire aussi vos téléphones, vos applications et vos codes de récupération. Avec <strong>Activer la vérification en deux étapes</strong>, vous configurez une application, et elle est activée de nouveau.

    Nous vous déconseillons de la désactiver : sans deuxième étape, quiconque apprend votre mot de passe peut entrer dans votre compte.
help-switch-off-search-words = enlever retirer refuser 2FA MFA

## Invitations

help-group-invitation-heading = Vos invitations
help-invitation-code-title = Où entrer mon code d’invitation ?
help-invitation-code-text =
    Ouvrez le lien de votre invitation : le code s’inscrit de lui-même. Ou allez à <invitation>Utiliser une invitation</invitation> et collez-le, ou tapez-le.

    Les tirets, les espaces et les majuscules ne changent rien. Si une lettre ressemble à un chiffre, les deux conviennent. Ouvrir le lien n’épuise pas l’invitation.
help-invitation-code-search-words = inscription lien lettre organisation
help-invitation-expired-title = Mon invitation a expiré
help-invitation-expired-text =
    Une invitation est valable quelques jours. Demandez-en une nouvelle à la personne qui vous a invité : elle seule peut l’envoyer.

    Vous pouvez aussi vous inscrire sans elle, puis ajouter la nouvelle invitation quand elle arrivera.
help-invitation-expired-search-words = trop tard périmée jours nouvelle
help-invitation-used-title = Mon invitation est refusée ou a déjà servi
help-invitation-used-text =
    Nous répondons la même chose pour un code déjà utilisé, annulé, expiré ou mal tapé, afin que personne ne puisse deviner de codes. Comparez-le d’abord avec votre message.

    Vous vous êtes déjà inscrit avec ce code ? Alors <sign-in>connectez-vous</sign-in> : votre compte est déjà rattaché à l’organisation. Une invitation est pour une seule personne ; il en faut une autre à votre collègue.
help-invitation-used-search-words = annulée invalide mauvaise deux fois

## Sécurité

help-group-safety-heading = Sécurité
help-not-me-title = Vous m’annoncez un changement, et ce n’était pas moi
help-not-me-text =
    Agissez tout de suite :

    - Ouvrez le lien de notre courriel sur le changement et choisissez <strong>Ce n’était pas moi</strong>. Il fonctionne pendant 10 jours. Tous les appareils sont déconnectés, et nous annulons le changement quand c’est possible.
    - Connectez-vous et choisissez le nouveau mot de passe que nous vous demandons alors. Prenez-en un qui ne sert nulle part ailleurs.
    - Dans vos paramètres de connexion, regardez chaque téléphone, chaque application et chaque adresse. Retirez ce qui n’est pas à vous, et créez de nouveaux codes de récupération.
    - Si vous ne pouvez pas vous connecter, <contact>joignez-nous</contact> immédiatement.

    Nous pouvons annuler l’ajout d’un téléphone ou d’une application, un nouveau mot de passe, une nouvelle adresse courriel et une deuxième adresse. Le reste se corrige dans vos paramètres.

    Le message texte qui annonce un changement n’a pas ce lien. Si vous ne recevez pas nos courriels, connectez-vous et changez votre mot de passe, ou joignez-nous.

    Changez ensuite le mot de passe de votre boîte de courriel. Qui lit vos courriels peut souvent entrer dans d’autres comptes.
help-not-me-search-words = piraté fraude volé compte suspect annuler
help-fake-messages-title = Un message prétend venir de vous
help-fake-messages-text =
    Nous ne demandons jamais votre mot de passe, vos codes ou vos réponses de récupération : ni par téléphone, ni par courriel, ni par message texte. Nous ne demandons jamais de déplacer de l’argent.

    Nos messages texte qui donnent un code n’ont pas de lien à ouvrir. Leur dernière ligne est destinée à votre téléphone : elle nomme ce site après un @.

    N’ouvrez pas les liens d’un message douteux. Tapez vous-même l’adresse du service. Vous avez déjà donné un code ou un mot de passe ? Changez votre mot de passe sans attendre, puis <contact>joignez-nous</contact>.
help-fake-messages-search-words = hameçonnage arnaque fraude SMS pourriel
help-shared-computer-title = J’utilise un ordinateur partagé
help-shared-computer-text =
    À la première page, cochez <strong>Je suis sur un ordinateur partagé</strong>. Rien n’y sera retenu, et vous serez déconnecté plus tôt.

    À la fin, choisissez <strong>Se déconnecter</strong> et fermez le navigateur. N’y enregistrez jamais votre mot de passe.
help-shared-computer-search-words = public bibliothèque café Internet travail
help-signed-out-title = J’ai été déconnecté sans l’avoir demandé
help-signed-out-text =
    Pour vous protéger, nous vous déconnectons après un certain temps sans activité. Trois minutes avant, nous vous demandons si vous voulez rester. Sur un ordinateur partagé, c’est plus tôt.

    Vous êtes aussi déconnecté quand un mot de passe, un téléphone ou une application a été changé sur un autre appareil, quand quelqu’un a répondu « Ce n’était pas moi », ou quand vous vous connectez sur trop d’appareils. Connectez-vous de nouveau : quand c’est possible, vous retrouverez ce que vous aviez commencé.
help-signed-out-search-words = session expirée temps fermée

## Ce site

help-group-site-heading = Ce site
help-refused-terms-title = Je ne veux pas accepter les conditions
help-refused-terms-text =
    Vous n’y êtes pas obligé. Rien de ce que vous avez entré n’est gardé, et vous pouvez revenir plus tard. Si vous étiez invité, votre invitation reste valable.

    Vous pouvez demander le service autrement, par téléphone ou par écrit. <contact>Joignez-nous</contact>.
help-refused-terms-search-words = décliner refus sans papier
help-browsers-title = Quels navigateurs fonctionnent ?
help-browsers-text =
    Chrome, Edge, Firefox et Safari fonctionnent, dans une version de moins de deux ans, avec JavaScript et les témoins activés. <browsers>Voyez quoi faire si le vôtre est plus ancien</browsers>.
help-browsers-search-words = vieux ordinateur JavaScript cookies page blanche mise à jour
