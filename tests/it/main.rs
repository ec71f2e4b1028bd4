//! The program as people meet it, and the house around it: layers, tidiness, documents.
#![cfg(test)]

mod architecture;
mod source;
mod tidy;
