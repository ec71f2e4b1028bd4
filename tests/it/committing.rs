//! Committing and closing by keys, on a screen that is hardly wide enough.

use snapbox::{assert_data_eq, str};

use crate::scenarios::commits::voted;
use crate::workshop::{NARROW, credo};

const BACK: &str = "\x1b";
const HELP: &str = "\x07";
const DOWN: &str = "\x1b[B";

#[test]
fn a_commitment_is_made_by_keys_on_a_narrow_screen() {
    let workplace = voted();
    let mut screen = credo(&workplace, "run commit", NARROW);
    screen.asks("yes or no [no]: ").types("y\r").goes_on_to("> Nobody owns");
    screen.types("\r").shows("> A commitment").types("\r").asks("Who does it? ").types("we\r");
    screen.shows("is nobody").asks("Who does it? ").types("cy\r").asks("Cy will: ");
    screen.types("Ring back\r").asks("By when? ").types(BACK).asks("Cy will: Ring back");
    screen.types(" within a day\r").asks("By when? ").types("18 Dec\r");
    screen.shows("Thursday 18 December 2025").asks("yes or no [no]: ").types("y\r");
    screen.asks("We'll know by: ").types(HELP).shows("in how many did it?");
    screen.asks("We'll know by: ").types("Sample of 30\r").asks("From: ").types("\r");
    screen.asks("To: ").types("27\r").asks("Who asks how it went? ").types("\r");
    // What was voted up keeps the stage open.
    screen.shows("> We are told last").types(DOWN).types(DOWN).types(DOWN).types(DOWN);
    screen.shows("> Go on").types("\r").shows("> We are told last").types("\r");
    screen.shows("> A request").types(DOWN).types(DOWN).shows("> Not now, and why").types("\r");
    screen.asks("Why not now? ").types("They move house.\r").shows("> Go on").types("\r");
    screen.shows("What we will do").goes_on_to("Read it out");
    let told = screen.all();
    assert!(told.contains("What: Ring back within a day"), "{told}");
    screen.types("\r").shows("> Numbers from the room").types("\r").asks("Numbers: ");
    screen.types("4 5 9\r").shows("1 to 5").asks("Numbers: ").types("4 5 3\r");
    screen.goes_on_to("Next workshop: ").contains("5 ●");
    screen.types("\r").shows("The document is written");
    assert_eq!(screen.ends(), 0);
    screen.is_left_in_order();
    assert_data_eq!(
        workplace.read("editions/2025-q3/commitments.yaml"),
        str![[r#"
format: 1
commitments:
- id: c1
  owner: cy
  will: Ring back within a day
  by: 2025-12-18
  measure: Sample of 30
  from: not counted yet
  to: '27'
  issue:
    question: ours
    theme: no-owner
not-now:
- issue:
    question: theirs
    theme: told-last
  why: They move house.

"#]]
    );
}
