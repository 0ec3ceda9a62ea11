## Un mot de passe oublié

recover-password-heading = Mot de passe oublié ?
recover-password-lead = Entrez votre nom d’utilisateur. Nous enverrons un lien pour choisir un nouveau mot de passe à l’adresse que vous avez confirmée.
recover-password-username = Nom d’utilisateur
recover-password-send = M’envoyer un lien pour choisir un nouveau mot de passe
recover-password-other = Pas d’adresse courriel, ou pas de nom d’utilisateur ?
recover-password-saved-code = Utiliser votre code de récupération conservé
recover-password-forgot-username = J’ai oublié mon nom d’utilisateur

## Un nom oublié, ou une méthode de connexion oubliée

recover-username-heading = Nom d’utilisateur oublié ?
recover-username-lead = Entrez l’adresse courriel que vous avez confirmée. Si un compte l’utilise, nous y enverrons votre nom d’utilisateur.
recover-method-heading = Quelle méthode de connexion ai-je utilisée ?
recover-method-lead = Entrez l’adresse courriel que vous avez confirmée. Nous y enverrons votre méthode de connexion, et depuis quand vous l’avez.
recover-email = Adresse courriel
recover-email-hint = Par exemple, nom@exemple.ca
recover-email-send = M’envoyer un message
recover-email-contact = Pas d’adresse courriel confirmée ? <contact>Joignez-nous</contact>.

## En route

recover-sent-heading = Consultez vos courriels
recover-sent-lead = Si ce que vous avez entré appartient à un compte qui a une adresse courriel confirmée, un message y arrivera bientôt.
recover-sent-why = Pour protéger la vie privée de chacun, nous disons la même chose à tout le monde.
recover-sent-nothing = Rien après quelques minutes ?
recover-sent-spam = Regardez parmi les messages indésirables.
recover-sent-spelling = Vérifiez l’orthographe et redemandez. Après trois messages en une heure, attendez une heure.
recover-sent-no-address = Nous n’écrivons jamais à une adresse non confirmée. Si vous n’en avez donné aucune, utilisez votre code de récupération conservé.
recover-sent-contact = Rien de tout cela n’aide ? <contact>Joignez-nous</contact>.

## Le lien

recover-link-heading = Choisir un nouveau mot de passe
recover-link-lead = Vous avez ouvert le lien que nous avons envoyé. Appuyez sur le bouton pour continuer : le lien ne servira plus ensuite.
recover-link-missing = Il manque une partie du lien. Ouvrez-le de nouveau à partir du message, ou demandez-en un autre.
recover-link-help = Nous vous demandons d’appuyer sur un bouton, car certains programmes ouvrent les liens des messages pour les vérifier.

## Le code conservé

recover-saved-code-heading = Utiliser votre code de récupération conservé
recover-saved-code-lead = Vous avez reçu ce code en vous inscrivant sans adresse courriel, pour le garder en lieu sûr.
recover-saved-code-label = Code de récupération conservé
recover-saved-code-hint = 16 lettres et chiffres. Les tirets, les espaces et les majuscules ne changent rien.
recover-saved-code-lost = Vous ne l’avez plus ? <contact>Joignez-nous</contact>.

## Les réponses

recover-answers-heading = Répondre à vos questions de récupération
recover-answers-lead = Répondez comme à l’inscription. Les majuscules et les espaces de trop ne changent rien.
# $hint - ce que la personne a écrit pour s’en souvenir
recover-answers-hint = Votre indice : { $hint }
recover-answers-help = Après cinq essais ratés, cette voie est fermée pour une journée.

## Le prochain code conservé

recover-next-saved-code-heading = Conserver votre nouveau code de récupération
recover-next-saved-code-lead = Le code que vous avez utilisé ne servira plus. Gardez celui-ci en lieu sûr, loin de votre appareil.

## Le nouveau mot de passe

recover-new-password-heading = Choisir un nouveau mot de passe
recover-new-password-lead = Ensuite, tous les appareils seront déconnectés, et vous vous connecterez avec le nouveau mot de passe.
recover-new-password-help = Avec la vérification en deux étapes, il vous faudra encore un code de sécurité pour vous connecter.
recover-done-heading = Votre mot de passe est changé
recover-done-lead = Tous les appareils ont été déconnectés. Connectez-vous avec votre nouveau mot de passe.
recover-done-told = Nous avons envoyé un avis à chaque adresse confirmée et à chaque téléphone.

## Toutes les deuxièmes étapes sont perdues

recover-lost-phone-heading = Plus aucun moyen d’obtenir un code ?
recover-lost-phone-lead = S’il ne vous reste ni téléphone, ni application, ni code de récupération, nous pouvons retirer tous ceux de votre compte, et vous en configurerez d’autres. Comme une autre personne pourrait le demander, il faut attendre 24 heures.
recover-lost-phone-told = Nous vous avertissons aussitôt, à chaque adresse et sur chaque téléphone.
recover-lost-phone-stopped = Pour tout arrêter, ouvrez le lien dans notre courriel, ou connectez-vous avec un code de sécurité ou de récupération. Rien ne sera alors retiré.
recover-lost-phone-after = Après 24 heures, vous avez sept jours pour revenir, donner la même preuve et en configurer d’autres.
# $email - l’adresse, en grande partie cachée
recover-lost-phone-send = Pour cela, nous enverrons un code à { $email }.
recover-lost-phone-send-action = M’envoyer un code
recover-lost-phone-saved-code = Pour cela, entrez le code de récupération reçu à l’inscription. Ce n’est pas l’un de vos dix codes de connexion.
recover-lost-phone-contact = Ce n’est pas possible ici pour votre compte : il faut une adresse courriel confirmée ou un code de récupération conservé, et un mot de passe qui n’a pas été réinitialisé depuis votre dernière connexion. <contact>Joignez-nous</contact>, et nous vous aiderons à retrouver l’accès à votre compte.
recover-lost-phone-waiting = Les 24 heures ont commencé
# $time - un jour et une heure
recover-lost-phone-waiting-text = Rien n’est retiré automatiquement. Revenez après le { $time }, dans les sept jours. Connectez-vous avec votre mot de passe, puis choisissez « Essayer une autre méthode » et « Plus aucun moyen d’obtenir un code ? ».
recover-lost-phone-due = Les 24 heures sont passées. Montrez encore une fois que c’est bien vous : tous vos téléphones, applications et codes de récupération seront retirés, et vous en configurerez d’autres tout de suite.
recover-lost-phone-code-heading = Entrer le code reçu par courriel
recover-lost-phone-code-lead = Nous avons envoyé un code de 6 chiffres à votre adresse confirmée. Les 24 heures commencent quand vous l’entrez.
recover-lost-phone-code-help = Rien reçu ? Regardez parmi les messages indésirables. Le courriel peut prendre quelques minutes.
