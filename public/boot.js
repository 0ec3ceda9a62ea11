// Starts the app, or says that it could not start. In a file of its own because the security
// policy of the page forbids inline scripts.
const { js, wasm } = document.querySelector("script[data-wasm]").dataset;

const say = (what) => {
  for (const part of document.querySelectorAll("#shell [data-when]")) {
    part.hidden = !part.dataset.when.split(" ").includes(what);
  }
};

// The app has no words to say it with itself.
addEventListener("failed", () => say("failed"));

if (typeof WebAssembly === "object") {
  import(js)
    .then((app) => app.default({ module_or_path: wasm }))
    .catch((problem) => {
      console.error(problem);
      // A browser that cannot read the program will not read it the next time.
      say(problem instanceof WebAssembly.CompileError ? "unfit" : "failed");
    });
} else {
  say("unfit");
}
