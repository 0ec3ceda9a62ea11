//! What `view!` becomes.

use proc_macro2::TokenStream;
use quote::quote;
use rstml::node::{Node, NodeAttribute, NodeElement};
use syn::{Error, Stmt};

use crate::template::{Template, drawn, name_of};

/// One element or several become a template; a component alone is what it gives.
pub(crate) fn view(nodes: &[Node]) -> TokenStream {
    match nodes {
        [] => quote!(::view::View::empty()),
        [Node::Element(element)] if is_component(element) => component(element),
        [child @ Node::Block(_)] => {
            let child = node(child);
            quote!(::view::Child::into_view(#child))
        }
        _ => {
            let Template { text, fillings } = Template::of(nodes);
            let drawn = drawn();
            quote! {{
                let mut #drawn = ::view::Template::new(#text);
                #fillings
                #drawn.done()
            }}
        }
    }
}

/// A child that is no element: a component, or an expression in braces.
pub(crate) fn node(node: &Node) -> TokenStream {
    match node {
        Node::Element(element) => component(element),
        Node::Block(block) => {
            // The braces belong to the notation; around one expression the code needs none.
            if let Some([Stmt::Expr(expression, None)]) =
                block.try_block().map(|block| &block.stmts[..])
            {
                quote!(#expression)
            } else {
                quote!(#block)
            }
        }
        other => Error::new_spanned(other, "neither element, text nor block").to_compile_error(),
    }
}

/// Components are written with a capital.
pub(crate) fn is_component(element: &NodeElement<rstml::Infallible>) -> bool {
    let name = element.name().to_string();
    name.starts_with(|first: char| first.is_ascii_uppercase())
}

fn component(element: &NodeElement<rstml::Infallible>) -> TokenStream {
    let name = element.name();
    let mut props = TokenStream::new();
    for attribute in element.attributes() {
        let NodeAttribute::Attribute(attribute) = attribute else {
            props.extend(Error::new_spanned(attribute, "a prop has a name").to_compile_error());
            continue;
        };
        let key = &attribute.key;
        if name_of(key).contains([':', '-']) {
            props.extend(Error::new_spanned(key, "no prop has such a name").to_compile_error());
            continue;
        }
        match attribute.value() {
            Some(value) => props.extend(quote!(.#key(#value))),
            None => props.extend(quote!(.#key(#key))),
        }
    }
    if !element.children().is_empty() {
        let children = view(element.children());
        props.extend(quote!(.children(#children)));
    }
    quote! {
        ::view::macros::component_view(
            &#name,
            ::view::macros::component_props_builder(&#name) #props .build(),
        )
    }
}
