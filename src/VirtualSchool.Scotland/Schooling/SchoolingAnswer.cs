namespace VirtualSchool.Scotland;

/// <summary>
/// What follows about a child's schooling from the facts given: a value, or the facts that are missing for one. A value that holds
/// only while a fact nobody gave is as usual names that fact, so that nobody takes it for certain.
/// </summary>
/// <typeparam name="T">What is answered: a session, a stage, a date, a term, a month.</typeparam>
public sealed class SchoolingAnswer<T>
    where T : struct
{
    internal SchoolingAnswer(T? value, IReadOnlyList<Rule> rules, IReadOnlyList<string> missing, IReadOnlyList<string> presumed)
    {
        Value = value;
        Rules = rules;
        Missing = missing;
        Presumed = presumed;
    }

    /// <summary>The value; null when it is not known (<see cref="Missing"/> says why) or when there is none, such as a stage before primary one.</summary>
    public T? Value { get; }

    /// <summary>Whether the facts given settle it, presumptions included. There may still be nothing: a three-year-old's stage.</summary>
    public bool IsKnown => Missing.Count == 0;

    /// <summary>The facts without which nothing can be said, as paths of the worked cases: <c>born</c>, <c>schooling.commencement_date</c>.</summary>
    public IReadOnlyList<string> Missing { get; }

    /// <summary>
    /// The facts that nobody gave and that were taken to be as the law or practice has them for want of any: <c>schooling.deferred</c>
    /// (not deferred), <c>calendar.winter_leaving</c> (21 December). Empty when the answer depends on no such fact.
    /// </summary>
    public IReadOnlyList<string> Presumed { get; }

    /// <summary>The rules it follows from, with their provisions. A reading that is less sure says so in its citation.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The confidence of the least sure rule it follows from.</summary>
    public Confidence Confidence => Rules.Min(r => r.Citation.Confidence);

    /// <summary>Says only whether it is known: the value tells something about a child.</summary>
    /// <returns>For example <c>SchoolingAnswer known</c>.</returns>
    public override string ToString() => IsKnown ? "SchoolingAnswer known" : "SchoolingAnswer unknown";
}
