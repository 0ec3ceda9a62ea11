//! The text of a template and what fills its gaps, in the same order.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeElement, NodeName};
use syn::Error;

use crate::expand;

/// The template while it is drawn. No name of the page's own is hidden by it.
pub(crate) fn drawn() -> Ident {
    Ident::new("drawn", Span::mixed_site())
}

#[derive(Default)]
pub(crate) struct Template {
    pub(crate) text: String,
    pub(crate) fillings: TokenStream,
}

impl Template {
    pub(crate) fn of(nodes: &[Node]) -> Self {
        let mut template = Self::default();
        if nodes.len() != 1 {
            template.line("#", "");
        }
        template.nodes(nodes);
        // What ends at the end need not be said.
        let end = template.text.trim_end_matches(['>', '\n']).len();
        template.text.truncate(end);
        template
    }

    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Element(element) if !expand::is_component(element) => self.element(element),
                Node::Text(text) => self.line("\"", &text.value_string()),
                Node::Comment(_) => {}
                Node::Fragment(fragment) => self.nodes(fragment.children()),
                other => {
                    let (drawn, child) = (drawn(), expand::node(other));
                    self.line("{", "");
                    self.fill(&quote!(#drawn.child(#child);));
                }
            }
        }
    }

    fn element(&mut self, element: &NodeElement<rstml::Infallible>) {
        let tag = element.name().to_string();
        let sign = if matches!(tag.as_str(), "svg" | "path") {
            "^"
        } else {
            "<"
        };
        self.line(sign, &tag);
        for attribute in element.attributes() {
            match attribute {
                NodeAttribute::Attribute(attribute) => self.attribute(attribute),
                NodeAttribute::Block(block) => {
                    self.fail(&Error::new_spanned(block, "an attribute has a name"));
                }
            }
        }
        self.nodes(element.children());
        self.line(">", "");
    }

    fn attribute(&mut self, attribute: &KeyedAttribute) {
        let name = name_of(&attribute.key);
        if let Some(value) = attribute.value_literal_string() {
            let space = if value.is_empty() { "" } else { " " };
            return self.line(&name, &[space, &value].concat());
        }
        let Some(value) = attribute.value() else {
            return self.line(&name, "");
        };
        let drawn = drawn();
        match name.split_once(':') {
            Some(("class", class)) => {
                self.line("~", class);
                self.fill(&quote!(#drawn.class(#value);));
            }
            Some(("prop", property)) => {
                self.line(".", property);
                self.fill(&quote!(::view::Property::fill(#value, &mut #drawn);));
            }
            Some(("on", event)) => {
                self.line("!", event);
                self.fill(&quote!(#drawn.on(#value);));
            }
            Some(_) => self.fail(&Error::new_spanned(
                &attribute.key,
                "neither class, prop nor on",
            )),
            None if name == "node_ref" => {
                self.line("&", "");
                self.fill(&quote!(#drawn.refer(#value);));
            }
            None => {
                self.line("=", &name);
                self.fill(&quote!(::view::Attribute::fill(#value, &mut #drawn);));
            }
        }
    }

    fn line(&mut self, sign: &str, rest: &str) {
        self.text.push_str(sign);
        self.text.push_str(rest);
        self.text.push('\n');
    }

    fn fill(&mut self, filling: &TokenStream) {
        self.fillings.extend(filling.clone());
    }

    fn fail(&mut self, error: &Error) {
        self.fillings.extend(error.to_compile_error());
    }
}

/// Written without the spaces that tokens are shown with: `on:click`, `aria-label`.
pub(crate) fn name_of(name: &NodeName) -> String {
    name.to_string().replace(' ', "")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(view: TokenStream) -> String {
        Template::of(&rstml::parse2(view).expect("a view")).text
    }

    #[test]
    fn what_is_fixed_is_written_out_and_what_is_not_leaves_a_gap() {
        let view = quote! {
            <p class="lead" class:late=is_late aria-label=label hidden on:click=act>
                <strong node_ref=strong>{words}</strong>
                <input prop:value=value/>
            </p>
        };
        let lines = "<p\nclass lead\n~late\n=aria-label\nhidden\n!click\n\
                     <strong\n&\n{\n>\n<input\n.value";
        assert_eq!(text(view), lines);
    }

    #[test]
    fn several_elements_are_held_together() {
        assert_eq!(
            text(quote!(<dt>{a}</dt><dd>{b}</dd>)),
            "#\n<dt\n{\n>\n<dd\n{"
        );
    }

    #[test]
    fn components_and_texts_are_children() {
        let view = quote!(<p>"Words"<Link label/></p>);
        assert_eq!(text(view), "<p\n\"Words\n{");
    }

    #[test]
    fn drawings_have_elements_of_their_own() {
        let view = quote!(<svg viewBox="0 0 1 1"><path d=outline/></svg>);
        assert_eq!(text(view), "^svg\nviewBox 0 0 1 1\n^path\n=d");
    }
}
