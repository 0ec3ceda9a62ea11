//! Guichet in real browsers, with real peers: what people live through from end to end.

mod account;
mod banks;
mod detours;
mod every_page;
mod help;
mod interruptions;
mod journeys;
mod kept_work;
mod language;
mod navigation;
mod partners;
mod phones;
mod privacy;
mod services;
mod ways_back;
