//! What can be done where a command failed.

/// What to do about conflicts that are marked in a document.
pub(super) const DECIDE_IN_FILE: &str = "between the marks stand what was edited and what credo writes: keep \
                              what you want and take the marks out, or `credo write` asks again; \
                              `--conflicts mine` or `new` decides all";

/// Where else a piece of an edition that is not the current one can go.
pub(super) const ELSEWHERE: &str =
    "write it with `--stdout` or `--output FILE`, or with `--force` in place of the current one";

/// How what is asked is told otherwise.
pub(super) const TELL_BEFORE: &str =
    "nothing was made; what is asked can also be told by options or in a file, see `--help`";

/// What to ask instead.
pub(super) const OTHER_SETS: &str =
    "every question of these sets is for later editions; choose others with `--sets`";

/// How a culture folder begins.
pub(super) const BEGIN: &str = "begin with `credo run`, or name the folder with `--folder DIR`";

/// How issues are answered.
pub(super) const ANSWER_ISSUES: &str =
    "`credo run commit` answers them; `not now, and why` is an answer, too";

/// What to do about what is left lying.
pub(super) const CARRY_OVER: &str =
    "`credo run commit` carries each over, or lets it go and says why";

/// What to do about what may be private.
pub(super) const DECIDE_FIRST: &str =
    "`credo write` asks about each at a terminal; `credo write --check` lists them";

/// The same where it is to go out.
pub(super) const DECIDE_PUBLIC: &str = "`credo write --public` asks about each at a terminal, without `--yes`; with `--check` it lists them";

/// What can be done about a file that is not what goes out.
pub(super) const WRITE_PUBLIC: &str = "`credo write --public --format json` writes the public one";

/// How check-ins are named.
pub(super) const NAME_A_MONTH: &str = "name one as in `--edition 2026-11`, or none for this month";

/// How a question comes into a check-in.
pub(super) const MARK_SOME: &str = "mark some with `short-form: true` in a set or an overlay";
