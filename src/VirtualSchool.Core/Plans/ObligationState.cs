namespace VirtualSchool;

/// <summary>How things stand with something expected, on the day it is looked at.</summary>
public enum ObligationState
{
    /// <summary>It is not expected of this child on this day; the reasons say why.</summary>
    NotExpected = 0,

    /// <summary>It was done: <see cref="Obligation.Evidence"/> names the record. What is done is met also where nobody settled whether it was expected.</summary>
    Met = 1,

    /// <summary>It is expected by <see cref="Obligation.Due"/>, which has not passed; the day itself is still in time.</summary>
    DueLater = 2,

    /// <summary>It is expected, and the records say that it was not done: by the day it was due, or, where the source sets no day, so far.</summary>
    NotMet = 3,

    /// <summary>It is not known whether it is expected, or whether it was done: <see cref="Obligation.Missing"/> names what is not recorded.</summary>
    NotKnown = 4,

    /// <summary>Whether it is expected, or whether what was done is enough, is for a person; the reasons ask the question.</summary>
    NeedsDecision = 5,
}
