## Nous joindre

about-contact-heading = Nous joindre
about-contact-lead = Nous pouvons vous aider à vous inscrire, à vous connecter et à retrouver votre compte. Ne nous donnez jamais votre mot de passe ni vos codes : nous n’en avons pas besoin.
about-contact-phone = Téléphone
about-contact-hours = Heures d’ouverture
about-contact-email = Courriel
about-contact-have-heading = Ce qui nous aide à vous aider
about-contact-have-page = La page où vous étiez et ce qu’elle disait.
about-contact-have-device = Votre appareil et votre navigateur.
about-contact-have-not = Pas votre mot de passe, ni vos codes, ni vos réponses de récupération.
about-contact-form-heading = Écrivez-nous
about-contact-topic = De quoi s’agit-il ?
about-contact-topic-signing-in = Me connecter
about-contact-topic-registering = M’inscrire
about-contact-topic-two-step = La vérification en deux étapes
about-contact-topic-invitation = Une invitation
about-contact-topic-privacy = Mes données et ma vie privée
about-contact-topic-accessibility = L’accessibilité
about-contact-topic-other = Autre chose
about-contact-answer = Ceci vous répondra peut-être tout de suite :
about-contact-name = Nom (facultatif)
about-contact-reply = Courriel pour notre réponse (facultatif)
about-contact-reply-hint = Sans adresse, nous ne pourrons pas vous répondre par écrit. Vous pourrez nous téléphoner et donner votre numéro de référence.
about-contact-message = Votre message
about-contact-message-hint = Que vouliez-vous faire, et que s’est-il passé ? Pas de mot de passe ni de code, s’il vous plaît.
about-contact-send = Envoyer
about-contact-sent-heading = Nous avons reçu votre message
# $reference - ce qu’il faut citer
about-contact-sent-reference = Votre numéro de référence est <strong>{ $reference }</strong>. Notez-le.
about-contact-sent-next = Une personne le lira le prochain jour ouvrable. Si vous avez donné une adresse, nous y répondrons. Donnez ce numéro si vous nous appelez ou nous écrivez de nouveau.
about-contact-another = Écrire un autre message
about-contact-static = Le formulaire et notre numéro de téléphone apparaissent quand la page s’est chargée dans un navigateur récent où JavaScript est activé. S’ils n’apparaissent pas, l’<help>aide à la connexion</help> répond à la plupart des questions, et la lettre ou le message qui vous a mené ici dit comment joindre votre organisation.

## Confidentialité

about-privacy-heading = Avis de confidentialité
about-privacy-lead = Nous recueillons le moins possible : de quoi vous connecter et protéger votre compte. Voici tout ce que nous gardons, à quoi cela sert et pendant combien de temps.
about-privacy-what-heading = Ce que nous gardons
about-privacy-what-text =
    Pour vous connecter :

    - Votre nom d’utilisateur, et votre mot de passe sous une forme qui ne permet pas de le relire.
    - La clé secrète de chaque application d’authentification, chiffrée ; le nom que vous donnez à l’application ; le jour où vous l’avez ajoutée.
    - Vos numéros de téléphone, si vous en ajoutez, chiffrés au moyen d’une clé gardée ailleurs. Nos pages n’en montrent que les derniers chiffres. Nous notons aussi quel téléphone est celui par défaut, et quand vous avez ajouté chacun.
    - Vos codes de récupération, sous une forme qui ne permet pas de les relire, et le moment où chacun a servi.
    - Si vous vous connectez avec un partenaire, comme une banque : une forme brouillée du numéro sous lequel il vous connaît, et de quel partenaire il s’agit, chiffré. Nous ne recevons ni votre nom ni aucun renseignement sur vos comptes chez lui.
    - Les services auxquels vous vous êtes connecté, quand, le numéro sous lequel chacun vous connaît et ce que vous lui avez permis de connaître.

    Pour vous rendre votre accès :

    - La question de récupération que vous avez choisie et vos indices, chiffrés. Vos réponses et votre code de récupération conservé, sous une forme qui ne permet pas de les relire.

    Pour vous écrire :

    - Votre adresse courriel, chiffrée, si vous en donnez une.
    - Une deuxième adresse pour les avis de changement, chiffrée, si vous en ajoutez une. Elle ne sert à rien d’autre.
    - La langue que vous avez choisie pour les messages.

    Pour protéger votre compte et répondre à vos questions à son sujet :

    - Le moment de vos connexions, le navigateur et le genre de système, comme Firefox sous Windows, et le début de l’adresse Internet d’où elles venaient, chiffrés. Là où l’hébergeur de ce site indique le pays d’une adresse, ce pays aussi. Vous voyez tout cela dans votre compte.
    - Ce qui a été changé dans votre compte et quand.
    - Sur combien d’appareils vous êtes connecté et depuis quand, et si vous avez dit que l’un d’eux est partagé.
    - Ce qu’il y avait avant un nouveau mot de passe ou une nouvelle adresse courriel, chiffré, pour que vous puissiez annuler le changement.
    - Les messages que nous vous avons envoyés, par courriel et par message texte : à qui, pourquoi et quand, avec l’adresse ou le numéro chiffré. Le contenu d’un message est effacé dès qu’il est remis.
    - Une marque pour chaque navigateur avec lequel vous vous êtes connecté. Elle ne dit rien de vous ni du navigateur.
    - Le nombre de mauvaises réponses et de demandes. Il est lié à une forme brouillée du nom d’utilisateur, du numéro de téléphone ou de l’adresse réseau d’où elles viennent. Nous ne gardons pas cette adresse elle-même.

    Et aussi :

    - Les conditions que vous avez acceptées : lesquelles, quand et dans quelle langue.
    - Si vous avez été invité, l’adresse où l’invitation est allée, chiffrée, votre organisation et les droits d’accès que vous y avez.
    - Ce que vous nous écrivez par le formulaire, avec le nom et l’adresse que vous donnez, chiffré jusqu’à l’envoi.
about-privacy-use-heading = Ce que nous en faisons
about-privacy-use-text =
    Cela sert à vous connecter, à vous prévenir des changements et à empêcher les abus. Nous n’en vendons rien, nous ne vous suivons pas, et ces pages ne font appel à aucun autre site.

    Un numéro de téléphone sert à deux choses seulement : vous envoyer des codes et vous prévenir des changements. Personne ne l’appellera pour vous vendre quelque chose, et le service auquel vous vous connectez ne le reçoit pas de nous. Les messages passent par votre compagnie de téléphone, et l’entreprise qui les envoie pour nous apprend le numéro et leur contenu.

    Le nom d’une application n’est montré qu’à vous, pour que vous distinguiez vos applications.
about-privacy-messages-heading = Messages au sujet des changements
about-privacy-messages-text =
    Quand quelque chose d’important change, comme votre mot de passe, votre adresse courriel ou un téléphone, nous vous prévenons à chaque adresse et à chaque téléphone que vous avez confirmés, dans votre langue. Ces messages ne peuvent pas être désactivés : ils vous alertent si ce n’était pas vous. Ils ne contiennent jamais de mot de passe.

    Les courriels ont un lien pour nous dire « Ce n’était pas moi ». Il fonctionne pendant 10 jours.
about-privacy-time-heading = Combien de temps nous le gardons
about-privacy-time-text =
    - Ce qui fait partie de votre compte : tant que vous avez ce compte. Un téléphone, une application ou une adresse que vous supprimez disparaît aussitôt, sauf ce qui est dit ici.
    - Les services utilisés et ce qu’ils peuvent connaître : aussi longtemps que vous avez le compte, ou jusqu’à ce que vous les dissociiez. Le numéro sous lequel un service vous connaît : aussi longtemps que vous avez le compte.
    - Ce qu’il y avait avant un nouveau mot de passe ou une nouvelle adresse courriel, et les liens pour annuler un changement : 10 jours.
    - Vos connexions, avec le navigateur et le début de l’adresse : 90 jours, ou jusqu’à la déconnexion d’un appareil resté connecté plus longtemps.
    - Le relevé de vos connexions et de vos changements : deux ans. Si vous supprimez votre compte, il reste sous un numéro qui ne mène à personne.
    - Votre compte, quand personne ne s’y connecte : deux ans. Nous vous prévenons un mois avant.
    - Les copies de l’ensemble, gardées au cas où une machine tomberait en panne : 35 jours au plus.
    - Le fait que vous êtes connecté sur un appareil : jusqu’à ce que vous vous déconnectiez ou que le temps prévu soit écoulé.
    - Une inscription ou un changement que vous ne terminez pas : jusqu’à son expiration, le jour même.
    - Les codes de confirmation, et les codes de sécurité par message texte : quelques minutes.
    - Ce que vous demandez qu’on vous envoie quand vous ne pouvez pas vous connecter : jusqu’à l’envoi, ou une heure. Un lien pour choisir un nouveau mot de passe : 30 minutes.
    - Le fait que vous avez demandé de retirer des deuxièmes étapes perdues : jusqu’à ce que ce soit fait ou annulé, ou 8 jours.
    - Le moment où un message texte avec un code est parti vers un numéro, pour en limiter le nombre : un jour. Le numéro est brouillé.
    - Le nombre de demandes : un jour au plus.
    - Le nombre de mauvaises réponses : un jour, ou un mois s’il y en a eu beaucoup. Si elles ont bloqué une méthode de connexion, jusqu’à son déblocage.
    - Quels messages nous avons envoyés, à qui, pourquoi et quand : 90 jours. Leur contenu : jusqu’à ce qu’ils soient remis, ou 7 jours au plus.
    - Ce que vous écrivez par le formulaire : jusqu’à ce que votre organisation le reçoive, ou 7 jours au plus. L’organisation le garde ensuite selon ses propres règles.
    - La marque d’un navigateur : 180 jours.
    - Une invitation et l’adresse où elle est allée : 30 jours après son utilisation ou son expiration.
about-privacy-cookies-heading = Témoins
about-privacy-cookies-text = Un témoin sert à savoir que vous êtes connecté, un autre à reconnaître cet appareil après de mauvais mots de passe, pendant 180 jours, un troisième à retenir votre langue, pendant un an, et un quatrième à vous retrouver quand un partenaire de connexion ou un service vous envoie ici, pendant une heure. Aucun ne vous suit ailleurs.
about-privacy-rights-heading = Vos droits
about-privacy-rights-text = Dans votre compte, vous pouvez voir vos connexions et les messages que vous avez reçus, télécharger tout ce que nous conservons à votre sujet et supprimer votre compte. Vous pouvez changer vos téléphones, vos applications, vos adresses et votre langue dans vos paramètres de connexion. Pour le reste, ou si vous ne pouvez pas vous connecter, <contact>joignez-nous</contact>.

## Conditions

about-terms-heading = Conditions d’utilisation
about-terms-lead = Ces conditions valent pour toute personne qui utilise ce site. Celles d’un nouveau compte et de la vérification en deux étapes sont présentées au moment voulu.
about-terms-use-heading = Utiliser ce site
about-terms-use-text =
    - Utilisez-le pour vous-même, ou pour une organisation qui vous l’a demandé.
    - N’essayez pas d’entrer dans le compte d’une autre personne ni d’empêcher le service de fonctionner.
    - Prévenez-nous si vous trouvez quelque chose qui met des gens en danger.
about-terms-service-heading = Ce que vous pouvez attendre
about-terms-service-text =
    Nous veillons à garder ce site ouvert, exact et sûr. Il peut fermer un court moment pour son entretien. Quand ces conditions changent, cette page change.

    Vous avez une question ? <contact>Joignez-nous</contact>.

## Accessibilité

about-accessibility-heading = Accessibilité
about-accessibility-lead = Ce site est pour tout le monde. Vous devriez pouvoir vous en servir au clavier, avec un lecteur d’écran, à la voix, en gros caractères ou avec vos propres couleurs.
about-accessibility-standard-heading = Ce que nous visons
about-accessibility-standard-text = Le site est fait pour respecter les Règles pour l’accessibilité des contenus Web (WCAG) 2.2, niveaux A et AA, et la norme européenne EN 301 549.
about-accessibility-time-heading = Prendre votre temps
about-accessibility-time-text = Avant de vous déconnecter, nous vous prévenons, et vous pouvez rester connecté. Si un code expire, vous pouvez en demander un nouveau.
about-accessibility-trouble-heading = Quelque chose vous bloque ?
about-accessibility-trouble-text = Dites-nous ce que vous vouliez faire et ce qui s’est passé. Nous vous aiderons dès que possible et nous corrigerons la page. <contact>Joignez-nous</contact>.

## Navigateurs

about-browsers-heading = Navigateurs compatibles
about-browsers-lead = Tout navigateur récent convient, sur un téléphone, une tablette ou un ordinateur.
about-browsers-which-heading = Ceux qui fonctionnent
about-browsers-which-text =
    - Chrome, Edge, Firefox et Safari, dans une version de moins de deux ans.
    - D’autres qui sont faits des mêmes composants, comme Brave, Opera, Vivaldi ou Samsung Internet.
    - Avec JavaScript et les témoins activés, et avec WebAssembly, que ces versions possèdent.
about-browsers-old-heading = Si le vôtre est plus ancien
about-browsers-old-text =
    - Mettez-le à jour : cherchez « À propos » ou « Mises à jour » dans son menu, puis redémarrez-le.
    - S’il ne peut plus être mis à jour, essayez Firefox : il fonctionne sur bien des ordinateurs âgés.
    - Ou prenez un autre appareil : un téléphone de quelques années au plus, ou un ordinateur de bibliothèque.

    Un vieux navigateur a aussi des failles qui menacent tous vos comptes, pas seulement celui-ci.
about-browsers-blank-heading = Si la page reste vide ou n’en finit pas de charger
about-browsers-blank-text =
    - Chargez-la de nouveau et vérifiez votre connexion.
    - Activez JavaScript et les témoins dans les réglages de votre navigateur.
    - Suspendez, pour ce site, les programmes qui bloquent des parties de pages.
    - Un mode « isolement » ou de sécurité très stricte peut désactiver WebAssembly. Faites une exception pour ce site.

    Les pages d’aide se lisent dans tout navigateur, même sans JavaScript : voyez l’<help>aide à la connexion</help>. Si rien ne marche, <contact>joignez-nous</contact>.

## Back from a partner without being signed in

about-partner-cancelled-heading = La connexion a été annulée
about-partner-cancelled-lead = Elle s’est arrêtée chez votre partenaire de connexion. Rien n’a changé ici.
about-partner-cancelled-next-heading = Ce que vous pouvez faire
about-partner-cancelled-next-text =
    - <sign-in-partner>Choisissez de nouveau un partenaire</sign-in-partner>.
    - <sign-in>Choisissez une autre méthode de connexion</sign-in>.
    - Si vous avez déjà un compte ici, faites le même choix que la première fois : un autre choix ouvrirait un autre compte.
about-partner-cancelled-why-heading = Si vous n’avez rien arrêté
about-partner-cancelled-why-text = Votre partenaire a peut-être refusé : une carte expirée, par exemple, ou une connexion à terminer autrement chez lui. Lui seul peut vous le dire, car nous ne voyons pas ce qui s’y passe.

about-partner-unavailable-heading = Votre partenaire de connexion ne répond pas
about-partner-unavailable-lead = Nous n’arrivons pas à le joindre, ou quelque chose ne va pas de son côté. Vous n’y êtes pour rien, et votre compte ici n’est pas en cause.
about-partner-unavailable-next-heading = Ce que vous pouvez faire
about-partner-unavailable-next-text =
    - Attendez quelques minutes, puis <sign-in-partner>choisissez de nouveau votre partenaire</sign-in-partner>.
    - Si cela dure, informez-vous auprès de votre partenaire : son numéro de téléphone est sur son site ou sur votre carte.
    - Les autres méthodes de connexion fonctionnent, mais chacune ouvre un autre compte. <contact>Joignez-nous</contact> si vous ne pouvez pas attendre.

about-partner-mismatch-heading = La connexion n’a pas abouti
about-partner-mismatch-lead = La réponse du partenaire n’était pas celle que nous attendions. Pour vous protéger, nous avons arrêté la connexion. Le plus souvent, c’est sans gravité.
about-partner-mismatch-why-heading = Ce qui a pu se passer
about-partner-mismatch-why-text =
    - Plus de dix minutes se sont écoulées, ou la page a été ouverte deux fois.
    - Vous avez utilisé le bouton « Précédent » du navigateur, ou un favori créé au milieu d’une connexion.
    - Le retour s’est fait dans un autre navigateur, ou votre navigateur ne garde pas les témoins.
    - Il fallait confirmer que c’était bien vous, et un autre compte a servi chez le partenaire.
about-partner-mismatch-next-heading = Ce que vous pouvez faire
about-partner-mismatch-next-text = <sign-in-partner>Connectez-vous de nouveau avec un partenaire</sign-in-partner>. Si cela se reproduit, <contact>joignez-nous</contact> et dites-nous à quelle heure.

## A service that asks in a way that is not understood

about-service-problem-heading = Nous ne pouvons pas vous ramener au service
about-service-problem-lead = Vous arrivez d’un service, mais ce lien ne fonctionne plus : il a déjà servi, plus d’une heure a passé, ou nous ne comprenons pas ce que le service demande.
about-service-problem-next-heading = Ce que vous pouvez faire
about-service-problem-next-text =
    - Retournez au service et recommencez.
    - Si cela se reproduit, prévenez les responsables du service : eux seuls peuvent y remédier.
    - Vous pouvez aussi <sign-in>vous connecter ici</sign-in> pour vous occuper de votre compte.
