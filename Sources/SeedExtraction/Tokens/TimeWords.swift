/// The words of the lexicon that are times by themselves, kept apart since they are looked for at every character.
///
/// A class, for a scanner is made at each of these characters: copying one costs a reference.
final class TimeWords: Sendable {
  /// 目前.
  let now: [[UInt32]]
  /// 年初以来: as far as the year has gone.
  let soFar: [[UInt32]]
  /// 近年来: no time that a figure could have.
  let vague: [[UInt32]]
  /// The characters that a time can begin with.
  let leads: LetterSet

  /// The words of some lists.
  init(_ lists: WordLists) {
    (now, soFar, vague) = (lists[.now], lists[.sofar], lists[.vague])
    let firsts = (now + soFar + vague).compactMap(\.first)
    leads = LetterSet("0123456789去上前今本明来后当同截至到年近多十二过一三四五六七八九头首第下全“岁单" + string(firsts))
  }
}
