// Elements that a person can see, by role and, when it is given, by name.
const [wantedRole, wantedName] = arguments;

const plain = (text) =>
  (text ?? "").replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ").trim();

const textOf = (element) => {
  const copy = element.cloneNode(true);
  copy.querySelectorAll("[aria-hidden=true]").forEach((it) => it.remove());
  return copy.textContent;
};

const nameOf = (element) => {
  const ids = element.getAttribute("aria-labelledby");
  if (ids) {
    return ids.split(/\s+/).map((id) => textOf(document.getElementById(id))).join(" ");
  }
  return (
    element.getAttribute("aria-label") ??
    (element.labels?.length ? textOf(element.labels[0]) : null) ??
    element.getAttribute("alt") ??
    textOf(element)
  );
};

const inputs = { checkbox: "checkbox", radio: "radio", submit: "button", button: "button" };
const tags = {
  a: (it) => (it.hasAttribute("href") ? "link" : ""),
  button: () => "button",
  summary: () => "button",
  select: () => "combobox",
  textarea: () => "textbox",
  input: (it) => inputs[it.type] ?? "textbox",
  dialog: () => "dialog",
  ul: () => "list",
  ol: () => "list",
};

const roleOf = (element) =>
  element.getAttribute("role") ??
  (/^h[1-6]$/.test(element.localName) ? "heading" : tags[element.localName]?.(element));

const isSeen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest("[aria-hidden=true], [inert]");

const name = wantedName === null ? null : plain(wantedName);
return [...document.querySelectorAll("body *")].filter(
  (it) => roleOf(it) === wantedRole && isSeen(it) && (name === null || plain(nameOf(it)) === name),
);
