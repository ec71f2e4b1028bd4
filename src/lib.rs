//! credo runs a team's customer-service-culture workshop in a terminal and writes what the team
//! agreed as its customer service philosophy.
//!
//! The layers, from the ground up; a module uses those below its own row:
//!
//! | row | what it is for |
//! |---|---|
//! | [`text`] [`order`] [`processors`] | text as it is shown and counted, putting things in order, and work on all processors |
//! | [`domain`] | what things are |
//! | [`flow`] [`figures`] [`themes`] | how a workshop goes, what the answers add up to, which say the same |
//! | [`changes`] [`due`] [`trends`] | what changed between two editions, what has a day until the next, how scores moved over all |
//! | [`yaml`] | reading what people wrote, strictly |
//! | [`questions`] | question sets |
//! | [`store`] [`document`] | the culture folder, and the philosophy |
//! | [`prompt`] [`ui`] [`press`] | asking, telling, and printing |
//! | [`context`] [`error`] | the world as a command sees it, and how a command fails |
//! | [`stages`] | the conversation of each stage |
//! | [`commands`] | one file a command |
//! | [`cli`] | the only place that meets the real world |

pub mod changes;
pub mod cli;
mod commands;
pub mod context;
pub mod document;
pub mod domain;
pub mod due;
pub mod error;
pub mod figures;
pub mod flow;
pub mod order;
pub mod press;
pub mod processors;
pub mod prompt;
pub mod questions;
pub mod stages;
pub mod store;
pub mod text;
pub mod themes;
pub mod trends;
pub mod ui;
pub mod yaml;
