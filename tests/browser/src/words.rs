//! What people read and hear, in both languages, as the tests expect it.
//!
//! Written with plain apostrophes and spaces: the look-up forgives typography and nothing else.

use contract::locale::Locale;

/// The same words in English and in French.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(pub &'static str, pub &'static str);

impl Words {
    pub const fn of(self, locale: Locale) -> &'static str {
        match locale {
            Locale::En => self.0,
            Locale::Fr => self.1,
        }
    }
}

/// Typographic apostrophes and spaces made plain, and runs of spaces made one.
pub fn plain(text: &str) -> String {
    let text = text.replace(['\u{2018}', '\u{2019}'], "'");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident = $en:literal | $fr:literal;)*) => {
        $($(#[$doc])* pub const $name: Words = Words($en, $fr);)*
    };
}

words! {
    SITE = "Guichet" | "Guichet";
    LANGUAGE = "Français" | "English";
    ERROR = "Error:" | "Erreur :";
    PROBLEM = "There is a problem" | "Un problème est survenu";
    NOTICE = "Something to know" | "À savoir";

    CONTINUE = "Continue" | "Continuer";
    BACK = "Back" | "Retour";
    SKIP = "Skip" | "Sauter";
    ACCEPT = "I accept" | "J'accepte";
    DECLINE = "I decline" | "Je refuse";
    RETRY = "Try again" | "Réessayer";
    SIGN_OUT = "Sign out" | "Se déconnecter";
    SIGN_IN = "Sign in" | "Se connecter";
    STAY = "Stay signed in" | "Rester connecté";
    SKIP_LINK = "Skip to main content" | "Passer au contenu principal";

    HOME = "Sign in to online services" | "Se connecter aux services en ligne";
    USE_INVITATION = "Use an invitation" | "Utiliser une invitation";
    INVITATION_CODE = "Invitation code" | "Code d'invitation";
    REGISTER = "Register" | "S'inscrire";
    SHARED_COMPUTER = "I am on a shared computer" | "Je suis sur un ordinateur partagé";

    CHOOSE_HOW = "Choose how to sign in" | "Choisir comment vous connecter";
    WITH_GCKEY = "Sign in with GCKey" | "Se connecter avec une CléGC";
    REGISTER_GCKEY = "Register for a GCKey" | "S'inscrire pour obtenir une CléGC";

    WITH_PARTNER = "Sign in with a partner" | "Se connecter avec un partenaire";
    DEMO_BANK = "Demonstration bank" | "Banque de démonstration";
    BE_MARIE = "Be Marie Tremblay" | "Être Marie Tremblay";
    BE_PAUL = "Be Paul Lavoie" | "Être Paul Lavoie";
    BACK_FROM_BANK = "Go back without signing in" | "Revenir sans se connecter";
    FIRST_TIME = "Your first time here with Demonstration bank" | "Première connexion avec Banque de démonstration";
    PARTNER_CANCELLED = "The sign-in was cancelled" | "La connexion a été annulée";
    PARTNER_MISMATCH = "The sign-in was not finished" | "La connexion n'a pas abouti";
    PARTNER_UNAVAILABLE = "Your sign-in partner does not answer" | "Votre partenaire de connexion ne répond pas";
    SERVICE_PROBLEM = "We cannot take you back to the service" | "Nous ne pouvons pas vous ramener au service";
    TO_LICENCES = "Continue to Fishing licences" | "Continuer vers Permis de pêche";
    CONFIRM_AT_BANK = "Continue with Demonstration bank" | "Continuer avec Banque de démonstration";

    TERMS = "Terms of use for GCKey" | "Conditions d'utilisation de la CléGC";
    DECLINED = "You declined the terms" | "Vous avez refusé les conditions";
    TERMS_AGAIN = "Read the terms again" | "Relire les conditions";
    CREATE_USERNAME = "Create your username" | "Créer votre nom d'utilisateur";
    USERNAME = "Username" | "Nom d'utilisateur";
    CREATE_PASSWORD = "Create your password" | "Créer votre mot de passe";
    PASSWORD = "Password" | "Mot de passe";
    CONFIRM_PASSWORD = "Confirm password" | "Confirmer le mot de passe";
    RECOVERY = "Choose your recovery questions" | "Choisir vos questions de récupération";
    QUESTION = "Recovery question" | "Question de récupération";
    FAVOURITE_BOOK = "Which book would you read again?" | "Quel livre reliriez-vous ?";
    ANSWER = "Your answer" | "Votre réponse";
    PERSON = "Memorable person" | "Personne mémorable";
    PERSON_HINT = "Hint for the memorable person" | "Indice pour la personne mémorable";
    YEAR = "Year" | "Année";
    MONTH = "Month" | "Mois";
    DAY = "Day" | "Jour";
    DATE_HINT = "Hint for the memorable date" | "Indice pour la date mémorable";
    ADD_EMAIL = "Add your email address" | "Ajouter votre adresse courriel";
    EMAIL = "Email address" | "Adresse courriel";
    CONFIRM_EMAIL_ADDRESS = "Confirm email address" | "Confirmer l'adresse courriel";
    CONFIRM_EMAIL = "Confirm your email address" | "Confirmer votre adresse courriel";
    CONFIRMATION_CODE = "Confirmation code" | "Code de confirmation";
    SAVE_CODE = "Save your recovery code" | "Conserver votre code de récupération";
    YOUR_CODE = "Your recovery code" | "Votre code de récupération";
    SAVED_CODE = "I have saved this code" | "J'ai conservé ce code";
    GCKEY_READY = "Your GCKey is ready" | "Votre CléGC est prête";

    SET_UP = "Set up two-step verification" | "Configurer la vérification en deux étapes";
    MOBILE = "Set up your mobile device" | "Configurer votre appareil mobile";
    DESKTOP = "Set up your desktop device" | "Configurer votre ordinateur";
    TWO_STEP_TERMS = "Terms of two-step verification" | "Conditions de la vérification en deux étapes";
    TWO_STEP_DECLINED = "Two-step verification is needed" | "La vérification en deux étapes est nécessaire";
    PREPARE = "Get an authenticator app" | "Obtenir une application d'authentification";
    SCAN = "Connect your authenticator app" | "Relier votre application d'authentification";
    PICTURE = "QR code that holds the secret key written below" | "Code QR qui contient la clé secrète écrite plus bas";
    SECURITY_CODE = "Security code" | "Code de sécurité";
    SAVE_CODES = "Save your recovery codes" | "Conserver vos codes de récupération";
    YOUR_CODES = "Your recovery codes" | "Vos codes de récupération";
    SAVED_CODES = "I have saved these codes" | "J'ai conservé ces codes";
    TWO_STEP_READY = "Two-step verification is set up" | "La vérification en deux étapes est configurée";
    SIGNED_IN = "You are signed in" | "Vous êtes connecté";
    ORGANIZATION = "Maple Bakery (demonstration)" | "Boulangerie Érable (démonstration)";

    TEXTS = "Get codes by text message" | "Recevoir des codes par message texte";
    ADD_YOUR_PHONE = "Add your phone" | "Ajouter votre téléphone";
    PHONE_NUMBER = "Phone number" | "Numéro de téléphone";
    SEND_THE_CODE = "Send the code" | "Envoyer le code";
    CONFIRM_PHONE = "Confirm your phone" | "Confirmer votre téléphone";
    BACKUP_PHONE = "Add a backup phone" | "Ajouter un téléphone de secours";
    ENTER_TEXT_CODE = "Enter the code we sent you" | "Entrer le code que nous vous avons envoyé";

    FORGOT_PASSWORD = "Forgot your password?" | "Mot de passe oublié ?";
    FORGOT_USERNAME = "Forgot your username?" | "Nom d'utilisateur oublié ?";
    FORGOT_METHOD = "I do not remember which way I used" | "Je ne sais plus quelle méthode j'ai utilisée";
    WHICH_METHOD = "Which way to sign in did I use?" | "Quelle méthode de connexion ai-je utilisée ?";
    EMAIL_ME = "Email me a link to set a new password" | "M'envoyer un lien pour choisir un nouveau mot de passe";
    SEND_MESSAGE = "Send me a message" | "M'envoyer un message";
    CHECK_EMAIL = "Check your email" | "Consultez vos courriels";
    SET_NEW_PASSWORD = "Set a new password" | "Choisir un nouveau mot de passe";
    USE_SAVED_CODE = "Use your saved recovery code" | "Utiliser votre code de récupération conservé";
    BY_SAVED_CODE = "Saved recovery code" | "Code de récupération conservé";
    ANSWER_QUESTIONS = "Answer your recovery questions" | "Répondre à vos questions de récupération";
    SAVE_NEXT_CODE = "Save your new recovery code" | "Conserver votre nouveau code de récupération";
    REMOVE_LOST = "No way left to get a code?" | "Plus aucun moyen d'obtenir un code ?";
    LOST_ALL = "No way left to get a code?" | "Plus aucun moyen d'obtenir un code ?";
    EMAIL_CODE = "Email me a code" | "M'envoyer un code";
    ENTER_EMAIL_CODE = "Enter the code we emailed" | "Entrer le code reçu par courriel";
    PASSWORD_CHANGED = "Your password is changed" | "Votre mot de passe est changé";

    SETTINGS = "Sign-in settings" | "Paramètres de connexion";
    CONFIRM_YOU = "Confirm that it is you" | "Confirmer que c'est bien vous";
    ADD_PHONE = "Add a phone" | "Ajouter un téléphone";
    ADD_APP = "Add an app" | "Ajouter une application";
    ADD_AN_APP = "Add an authenticator app" | "Ajouter une application d'authentification";
    APP_NAME = "Name of the app" | "Nom de l'application";
    VERIFY = "Verify and activate" | "Vérifier et activer";
    // The name that the tour gave it.
    EDIT_APP = "Tablette" | "Tablette";
    SAVE = "Save" | "Enregistrer";
    DELETE = "Delete" | "Supprimer";
    MAKE_DEFAULT = "Make it the default phone" | "En faire le téléphone par défaut";
    NEW_CODES = "Make new codes" | "Créer de nouveaux codes";
    MAKE_CODES = "Make new recovery codes" | "Créer de nouveaux codes de récupération";
    CHANGE_PASSWORD = "Change Password" | "Changer Mot de passe";
    CHANGE_YOUR_PASSWORD = "Change your password" | "Changer votre mot de passe";
    CURRENT_PASSWORD = "Current password" | "Mot de passe actuel";
    CHANGE_RECOVERY = "Change Recovery questions" | "Changer Questions de récupération";
    CHANGE_YOUR_RECOVERY = "Change your recovery questions" | "Changer vos questions de récupération";
    CHANGE_EMAIL = "Change Email" | "Changer Courriel";
    CHANGE_YOUR_EMAIL = "Your email address" | "Votre adresse courriel";
    NOT_YOU = "Was it not you?" | "Ce n'était pas vous ?";
    NOT_ME = "This was not me" | "Ce n'était pas moi";
    PROTECTED = "Thank you for telling us" | "Merci de nous avoir prévenus";

    MY_ACCOUNT = "My account" | "Mon compte";
    SEE_SIGN_INS = "See Sign-ins and devices" | "Voir Connexions et appareils";
    SIGN_INS = "Sign-ins and devices" | "Connexions et appareils";
    SEE_MESSAGES = "See Messages sent to me" | "Voir Messages qu'on m'a envoyés";
    MESSAGES = "Messages sent to me" | "Messages qu'on m'a envoyés";
    SEE_IF_LOST = "See If you lost your phone today" | "Voir Si vous perdiez votre téléphone aujourd'hui";
    IF_LOST = "If you lost your phone today" | "Si vous perdiez votre téléphone aujourd'hui";
    SEE_DELETE = "See Delete my account" | "Voir Supprimer mon compte";
    DELETE_ACCOUNT = "Delete my account" | "Supprimer mon compte";
    UNDERSTOOD = "I understand that this cannot be undone" | "Je comprends que cela ne peut pas être annulé";
    DELETED = "Your account is deleted" | "Votre compte est supprimé";
    DOWNLOAD = "Download my data" | "Télécharger mes données";
    NOT_MY_SIGN_IN = "Did somebody else sign in?" | "Quelqu'un d'autre s'est connecté ?";
    END_OTHERS = "Sign out all other devices" | "Déconnecter tous les autres appareils";
    END_ALL = "Sign out everywhere" | "Se déconnecter partout";

    SIGNED_OUT = "You are signed out" | "Vous êtes déconnecté";
    ENTER_CODE = "Enter your security code" | "Entrer votre code de sécurité";
    ANOTHER_WAY = "Try another way" | "Essayer une autre méthode";
    BY_RECOVERY_CODE = "Recovery code" | "Code de récupération";
    BY_APP = "Security code from your authenticator app" | "Code de sécurité de votre application d'authentification";
    NEW_PASSWORD = "Choose a new password" | "Choisir un nouveau mot de passe";
    USE_RECOVERY_CODE = "Use a recovery code" | "Utiliser un code de récupération";
    UNREACHABLE = "We cannot reach the service" | "Nous n'arrivons pas à joindre le service";
    NOT_FOUND = "Page not found" | "Page introuvable";
    ENDING = "Are you still there?" | "Êtes-vous toujours là ?";

    CONTACT = "Contact us" | "Nous joindre";
    PRIVACY = "Privacy notice" | "Avis de confidentialité";
    SITE_TERMS = "Terms of use" | "Conditions d'utilisation";
    ACCESSIBILITY = "Accessibility" | "Accessibilité";
    HELP = "Sign-in help" | "Aide à la connexion";
    GUIDE_GCKEY = "Guide: register for a GCKey" | "Guide : s'inscrire pour obtenir une CléGC";
    GUIDE_TWO_STEP = "Guide: two-step verification" | "Guide : la vérification en deux étapes";
    BROWSERS = "Supported browsers" | "Navigateurs compatibles";
    MESSAGE = "Your message" | "Votre message";
    REPLY_EMAIL = "Email for our answer (optional)" | "Courriel pour notre réponse (facultatif)";
    SEND = "Send" | "Envoyer";
}
