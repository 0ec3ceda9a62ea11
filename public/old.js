// For browsers that know no modules: they cannot start the app, and say so. Written as they read.
(function () {
  var parts = document.querySelectorAll("#shell [data-when]");
  for (var at = 0; at < parts.length; at += 1) {
    parts[at].hidden = parts[at].getAttribute("data-when").indexOf("unfit") < 0;
  }
})();
