// What a person would say of the page in front of them.
const summary = document.getElementById("error-summary");
return {
  is_alive:
    document.readyState === "complete" && !document.querySelector("#shell, .loading"),
  path: location.pathname,
  hash: location.hash,
  title: document.title,
  lang: document.documentElement.lang,
  headings: [...document.querySelectorAll("h1")].map((it) => it.textContent),
  is_told: summary !== null && summary === document.activeElement,
  refusals: [...(summary?.querySelectorAll("p, li") ?? [])].map((it) => it.textContent),
  text: document.body?.innerText ?? "",
};
