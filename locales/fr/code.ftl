## Un code envoyé : les mêmes mots dans toutes les pages qui en demandent un

code-confirmation = Code de confirmation
code-security = Code de sécurité
code-hint = 6 chiffres.
# $time - minutes et secondes, comme 14:05
code-left = Il vous reste { $time } pour entrer ce code.
code-over = Ce code est expiré. Demandez-en un nouveau.
code-resend = Envoyer un nouveau code
# $seconds (Number) - combien attendre
code-wait = Vous pourrez demander un nouveau code dans { $seconds ->
    [one] une seconde
   *[other] { $seconds } secondes
}.
code-sent = Nous avons envoyé un nouveau code. Le précédent ne fonctionne plus.
code-text-help = Rien reçu ? Vérifiez que votre téléphone capte le réseau. Un message texte peut prendre quelques minutes.
