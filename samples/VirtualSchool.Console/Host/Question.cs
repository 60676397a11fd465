using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>What was asked: by which law, as at and known at which day, about one child or all.</summary>
/// <param name="Rules">The law.</param>
/// <param name="AsAt">The day.</param>
/// <param name="KnownAt">Only what was recorded by then; null for everything.</param>
/// <param name="Id">The child; null for every child.</param>
/// <param name="Json">Whether the answer is JSON.</param>
/// <param name="Load">Reads the children.</param>
internal sealed record Question(RuleBook Rules, LocalDate AsAt, LocalDate? KnownAt, string? Id, bool Json, Func<Children> Load)
{
    /// <summary>Day, day of knowledge, and the law with how far it was looked at.</summary>
    public string Head => $"As at {Texts.Day(AsAt)}{(KnownAt is { } known ? $", known on {Texts.Day(known)}" : string.Empty)} ({LawOptions.Words(Rules.Pack)})";

    public Inquiry About(Child child) => Rules.About(child.Learner, KnownAt);

    public override string ToString() => nameof(Question);
}
