//! `view!`, in the notation of Leptos.

use proc_macro::TokenStream;

mod expand;
mod template;

/// Draws elements and components:
/// `view! { <p class="lead" class:lead--late=is_late on:click=act>{words}</p> <Button label/> }`.
#[proc_macro]
pub fn view(input: TokenStream) -> TokenStream {
    match rstml::parse2(input.into()) {
        Ok(nodes) => expand::view(&nodes).into(),
        Err(error) => error.to_compile_error().into(),
    }
}
