//! The program as people meet it, and the house around it: layers, tidiness, documents.
#![cfg(test)]

mod again;
mod agreed;
mod agreement;
mod architecture;
#[cfg(unix)]
mod between;
mod board;
#[cfg(unix)]
mod by_keys;
mod check_in;
#[cfg(unix)]
mod checking_in;
mod commitments;
#[cfg(unix)]
mod committing;
mod compare;
mod current;
mod days;
mod discretion;
mod document;
mod due;
mod edited;
mod family;
mod gathering;
mod held;
#[cfg(unix)]
mod keeping;
mod later;
mod meant;
mod outward;
mod paired;
mod pairing;
mod programs;
mod quarters;
mod questions;
#[cfg(unix)]
mod readme;
#[cfg(unix)]
mod recording;
mod records;
mod scenarios;
#[cfg(unix)]
mod screen;
mod script;
mod source;
mod stages;
mod targets;
#[cfg(unix)]
mod terminal;
mod tidy;
mod told_then;
mod trends;
#[cfg(unix)]
mod voting;
mod why;
mod words;
mod workplace;
#[cfg(unix)]
mod workshop;
mod write;
