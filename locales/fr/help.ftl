## La page

-credential = CléGC
help-heading = Aide à la connexion
help-lead = Cherchez votre question dans la liste. La réponse s’ouvre quand vous la choisissez.
help-guides = Vous aimez mieux voir chaque étape en images ? Lisez le <guide-gckey>guide d’inscription</guide-gckey> ou le <guide-two-step>guide de la vérification en deux étapes</guide-two-step>.
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

    - Si la page de connexion offre de vous envoyer un lien par courriel, suivez-la. Le lien va seulement à l’adresse que vous avez confirmée.
    - Si vous n’avez pas donné d’adresse, vous avez conservé un code de récupération à l’inscription. Ayez-le en main.
    - Si rien de cela ne marche, <contact>joignez-nous</contact>.

    Un nouveau mot de passe ne remplace jamais la deuxième étape. Il vous faudra encore votre code de sécurité.
help-forgot-password-search-words = perdu réinitialiser changer récupérer password
help-forgot-username-title = J’ai oublié mon nom d’utilisateur
help-forgot-username-text =
    Les navigateurs et les gestionnaires de mots de passe gardent souvent le nom d’utilisateur à côté du mot de passe. Cherchez là d’abord.

    Nous n’affichons jamais un nom d’utilisateur dans une page Web : une autre personne pourrait le chercher. <contact>Joignez-nous</contact>, et nous vous aiderons à le retrouver par l’adresse courriel que vous avez confirmée.
help-forgot-username-search-words = identifiant login perdu récupérer
help-change-gckey-title = Je veux changer mon mot de passe, mes questions de récupération ou mon adresse courriel
help-change-gckey-text =
    <sign-in>Connectez-vous</sign-in>, puis ouvrez les <strong>Paramètres de connexion</strong>. Il se peut qu’on vous demande de vous connecter encore une fois, pour montrer que c’est bien vous.

    - Pour un nouveau mot de passe, vous tapez l’ancien, puis le nouveau deux fois.
    - Pour une nouvelle adresse courriel, nous envoyons un code à la nouvelle et un avertissement à l’ancienne.

    Nous vous prévenons de chaque changement. Si le choix qu’il vous faut n’y est pas, <contact>joignez-nous</contact>.
help-change-gckey-search-words = modifier mettre à jour adresse e-mail
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

    Choisissez des indices qui vous rappellent la réponse sans la donner. Les majuscules et les espaces en trop ne changent rien. Après trop de mauvaises réponses, elles sont refusées pendant un moment. <contact>Joignez-nous</contact> si vous ne les retrouvez pas.
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

    - Attendez, puis essayez encore une fois, lentement. Vérifiez le verrouillage des majuscules.
    - S’il s’agit de votre code de sécurité, voyez <code-refused>pourquoi un code est refusé</code-refused>.
    - Si la page dit que cette méthode est fermée, <contact>joignez-nous</contact>.

    Ce n’était pas vous ? Voyez <not-me>quoi faire</not-me>.
help-locked-search-words = verrouillé bloqué compte essais tentatives

## Méthodes de connexion

help-group-ways-heading = Méthodes de connexion
help-which-method-title = Quelle méthode de connexion ai-je utilisée la dernière fois ?
help-which-method-text =
    Reprenez la même méthode chaque fois. Une autre ouvrirait un autre compte, qui ne contient pas vos renseignements.

    - Un nom d’utilisateur et un mot de passe choisis sur ce site, c’est votre { -credential }.
    - Si vous vous êtes connecté avec votre banque ou un autre partenaire, choisissez-le de nouveau.

    Si vous ne savez plus, cherchez nos messages dans votre boîte de courriel ou <contact>joignez-nous</contact>.
help-which-method-search-words = banque partenaire deux comptes laquelle
help-partner-title = J’ai de la difficulté avec mon partenaire de connexion
help-partner-text =
    Un partenaire de connexion est une banque ou une autre organisation dont vous pouvez réutiliser la connexion ici, quand le service le permet.

    C’est lui qui garde votre nom d’utilisateur et votre mot de passe ; nous ne les voyons jamais. Mot de passe oublié, carte bloquée, code qui ne vient pas : adressez-vous à votre partenaire.

    S’il vous a laissé passer et que notre site refuse, <contact>joignez-nous</contact>.
help-partner-search-words = banque caisse carte bancaire institution financière

## Vérification en deux étapes

help-group-two-step-heading = Vérification en deux étapes
help-why-second-step-title = Pourquoi une deuxième étape ?
help-why-second-step-text =
    Un mot de passe se devine, se vole et sert souvent à plus d’un site. Avec une deuxième étape, il n’ouvre rien à lui seul : chaque connexion demande aussi un code que vous êtes seul à voir.

    Il suffit de quelques secondes, et vos renseignements sont mieux protégés. Le <guide-two-step>guide étape par étape</guide-two-step> montre comment faire.
help-why-second-step-search-words = 2FA MFA double authentification obligatoire sécurité
help-my-data-title = Que faites-vous de mon numéro de téléphone et de mes données ?
help-my-data-text =
    - Votre numéro de téléphone sert à deux choses seulement : vous envoyer des codes et vous prévenir des changements. Pas de publicité, pas d’appels de vente.
    - Nous le conservons scellé, et nos pages n’en montrent que les derniers chiffres.
    - Avec une application d’authentification, nous gardons une clé secrète, scellée elle aussi. L’application n’apprend de nous que le nom de ce site et votre nom d’utilisateur.

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
    Un téléphone n’est pas nécessaire. Quand on vous demande où vous voulez vos codes, choisissez votre ordinateur : un gestionnaire de mots de passe peut les produire.

    Un deuxième téléphone ne l’est pas non plus. S’il arrive quelque chose au premier, vos codes de récupération le remplacent. Gardez-les sur papier, loin de votre téléphone.
help-no-phone-search-words = cellulaire mobile sans ligne fixe ordinateur
help-code-refused-title = Mon code de sécurité est refusé
help-code-refused-text =
    - Chaque code est valable environ 30 secondes et sert une seule fois. Attendez le suivant.
    - Si votre application montre plusieurs codes, vérifiez que vous lisez celui de ce site.
    - Les codes dépendent de l’horloge. Dans les réglages de votre appareil, laissez-le régler lui-même la date et l’heure. Essayez ensuite un nouveau code.
    - Le code d’un message texte n’est pas celui de l’application. Prenez le message le plus récent.

    Toujours refusé ? Choisissez <strong>Essayer une autre méthode</strong> et servez-vous d’un code de récupération.
help-code-refused-search-words = OTP mauvais invalide heure horloge 2FA MFA
help-no-text-message-title = Le message texte qui contient mon code n’arrive pas
help-no-text-message-text =
    - Attendez une minute ou deux. Vérifiez que votre téléphone a du réseau et n’est pas en mode avion.
    - Vérifiez les derniers chiffres du numéro affiché. Est-ce bien votre téléphone ?
    - Certains forfaits et certains téléphones bloquent les numéros inconnus. Voyez la liste des messages bloqués.
    - Demandez un nouveau code. Seul le plus récent fonctionne.

    Choisissez ensuite <strong>Essayer une autre méthode</strong> : votre application, votre téléphone de secours ou un code de récupération.
help-no-text-message-search-words = SMS texto OTP reçu délai itinérance
help-recovery-codes-title = Que sont les codes de récupération ?
help-recovery-codes-text =
    Ce sont dix codes qui vous permettent de vous connecter quand vous n’avez ni votre téléphone ni votre application. Vous les recevez en configurant la vérification en deux étapes. Chacun sert une seule fois.

    - Gardez-les sur papier à la maison ou dans un gestionnaire de mots de passe, pas dans le téléphone qu’ils remplacent.
    - Barrez chaque code après l’avoir utilisé.
    - Vous pouvez en obtenir dix nouveaux dans vos paramètres de connexion. Les anciens ne fonctionnent plus ensuite.

    Vous avez perdu la liste ? Faites-en une nouvelle pendant que vous pouvez encore vous connecter.
help-recovery-codes-search-words = codes de secours urgence imprimer conserver
help-backup-phone-title = Qu’est-ce qu’un téléphone de secours ?
help-backup-phone-text =
    C’est un deuxième numéro mobile qui peut recevoir vos codes quand le premier ne le peut pas, par exemple celui d’un proche. Choisissez une personne de confiance.

    Si le service offre les codes par message texte, vous pouvez ajouter un téléphone de secours dans vos paramètres de connexion.
help-backup-phone-search-words = deuxième numéro SMS autre défaut
help-add-or-delete-title = Comment ajouter ou supprimer un numéro de téléphone ou une application ?
help-add-or-delete-text =
    <sign-in>Connectez-vous</sign-in>, puis ouvrez les <strong>Paramètres de connexion</strong>.

    - Pour ajouter un numéro, tapez-le, puis tapez le code que nous y envoyons.
    - Pour supprimer un numéro, vous le retapez en entier, afin de ne pas supprimer le mauvais.
    - Pour ajouter une application, numérisez la nouvelle image et entrez un code.

    Votre dernière deuxième étape ne peut pas être supprimée tant que le service en demande une. Ajoutez d’abord la nouvelle.
help-add-or-delete-search-words = enlever modifier gérer appareil SMS
help-change-number-title = Mon numéro de téléphone a changé. Comment changer celui que vous avez ?
help-change-number-text =
    Si possible, faites-le avant de perdre l’ancien numéro. Connectez-vous, ouvrez les <strong>Paramètres de connexion</strong> et choisissez <strong>Modifier</strong> à côté du numéro. Nous envoyons un code au nouveau numéro, et un avertissement partout où nous pouvons vous joindre.

    L’ancien numéro n’existe déjà plus ? Voyez <lost-phone>téléphone ou numéro perdu</lost-phone>.
help-change-number-search-words = mettre à jour nouveau numéro SMS modifier
help-new-phone-title = J’ai un nouveau téléphone
help-new-phone-text =
    - Le numéro est le même ? Les codes par message texte arriveront d’eux-mêmes au nouveau téléphone.
    - Une application d’authentification ne vous suit pas toujours. Tant que vous avez l’ancien téléphone, ouvrez-y l’application et cherchez « transférer » ou « exporter ».
    - Ou bien connectez-vous avec un code de l’ancien téléphone, ouvrez les <strong>Paramètres de connexion</strong>, ajoutez l’application du nouveau téléphone, puis retirez l’ancienne.

    Vous n’avez plus l’ancien téléphone ? Servez-vous d’un code de récupération.
help-new-phone-search-words = changer appareil transférer déplacer
help-lost-phone-title = J’ai perdu mon téléphone ou mon numéro
help-lost-phone-text =
    Connectez-vous avec votre nom d’utilisateur et votre mot de passe. Quand on vous demande un code, choisissez <strong>Essayer une autre méthode</strong>, puis un code de récupération ou votre téléphone de secours.

    Une fois connecté, ouvrez vos paramètres de connexion : ajoutez d’abord le nouveau téléphone ou la nouvelle application, puis supprimez ce qui est perdu. Si on vous a volé le téléphone, changez aussi votre mot de passe.

    Vous n’avez ni code de récupération ni téléphone de secours ? <contact>Joignez-nous</contact>. Pour vous protéger, retrouver l’accès de cette façon prend au moins un jour, et nous l’annonçons partout où nous pouvons vous joindre.
help-lost-phone-search-words = volé brisé cassé cellulaire 2FA bloqué
help-switch-off-title = Puis-je désactiver la vérification en deux étapes ?
help-switch-off-text =
    La plupart des services la demandent à tout le monde, et elle reste alors en place. Si le service vous laisse le choix, un bouton se trouve dans vos paramètres de connexion.

    Nous vous le déconseillons : sans deuxième étape, quiconque apprend votre mot de passe peut entrer dans votre compte.
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

    - Si le message contient un lien pour nous le dire, ouvrez-le : il permet de déconnecter tous les appareils et, quand c’est possible, d’annuler le changement.
    - Connectez-vous et changez votre mot de passe. Prenez-en un qui ne sert nulle part ailleurs.
    - Dans vos paramètres de connexion, retirez les téléphones et les applications qui ne sont pas à vous, et créez de nouveaux codes de récupération.
    - Si vous ne pouvez pas vous connecter, <contact>joignez-nous</contact> immédiatement.

    Changez ensuite le mot de passe de votre boîte de courriel. Qui lit vos courriels peut souvent entrer dans d’autres comptes.
help-not-me-search-words = piraté fraude volé compte suspect
help-fake-messages-title = Un message prétend venir de vous
help-fake-messages-text =
    Nous ne demandons jamais votre mot de passe, vos codes ou vos réponses de récupération : ni par téléphone, ni par courriel, ni par message texte. Nous ne demandons jamais de déplacer de l’argent.

    N’ouvrez pas ses liens. Tapez vous-même l’adresse du service. Vous avez déjà donné un code ou un mot de passe ? Changez votre mot de passe sans attendre, puis <contact>joignez-nous</contact>.
help-fake-messages-search-words = hameçonnage arnaque fraude SMS pourriel
help-shared-computer-title = J’utilise un ordinateur partagé
help-shared-computer-text =
    À la première page, cochez <strong>Je suis sur un ordinateur partagé</strong>. Rien n’y sera retenu, et vous serez déconnecté plus tôt.

    À la fin, choisissez <strong>Se déconnecter</strong> et fermez le navigateur. N’y enregistrez jamais votre mot de passe.
help-shared-computer-search-words = public bibliothèque café Internet travail
help-signed-out-title = J’ai été déconnecté sans l’avoir demandé
help-signed-out-text =
    Pour vous protéger, nous vous déconnectons après un certain temps sans activité. Trois minutes avant, nous vous demandons si vous voulez rester. Sur un ordinateur partagé, c’est plus tôt.

    Un changement de mot de passe vous déconnecte aussi, de même que des connexions sur trop d’appareils. Connectez-vous de nouveau : quand c’est possible, vous retrouverez ce que vous aviez commencé.
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
