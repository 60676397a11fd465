using NodaTime;
using VirtualSchool.Scotland;

namespace VirtualSchool.Testing;

/// <summary>A worked case as read: the facts as a learner, the two days, and what is expected.</summary>
internal sealed class VectorCase
{
    private readonly List<string> unanswered = [];

    internal VectorCase(VectorNode item)
    {
        item.MustHoldOnly("the case", VectorVocabulary.Case);
        Id = Required(item, "id").Word("id");
        item.Child("name")?.Word("name");
        if (Required(item, "jurisdiction").Word("jurisdiction") is var jurisdiction && jurisdiction != ScotlandCodes.Jurisdiction)
        {
            unanswered.Add(jurisdiction == "england" ? "jurisdiction england: not answered yet" : throw new VectorFault(item, "jurisdiction", "it is neither scotland nor england"));
        }

        if (item.Child("confidence") is { IsNull: false } confidence && confidence.Text is not ("V" or "H" or "M" or "L"))
        {
            throw new VectorFault(confidence, "confidence", "it is none of V, H, M, L");
        }

        item.Child("cites")?.ListOf("cites");
        AsAt = Required(item, "as_at").Date("as_at");
        KnownAt = item.Child("known_at")?.OptionalDate("known_at");
        Figures = VectorFigures.Read(item.Child("parameters"));
        Pack = VectorLaw.PackOf(item.Child("law"), Figures);

        Calendar = VectorCalendar.Read(item.Child("calendar"));
        Facts = Required(item, "facts");
        Facts.MustHoldOnly("facts", VectorVocabulary.Facts);
        Learner = jurisdiction == ScotlandCodes.Jurisdiction ? VectorPerson.Read(Facts) : new Learner();
        People = jurisdiction == ScotlandCodes.Jurisdiction && Facts.Child("people") is { IsNull: false } people
            ? [.. people.ListOf("people").Select(p => VectorPerson.Read(OnePerson(p)))]
            : [];
        Expect = item.Child("expect");
        ExpectNot = item.Child("expect_not");
        if (IsEmpty(Expect) && IsEmpty(ExpectNot))
        {
            throw new VectorFault(item, "expect", "nothing is expected");
        }
    }

    internal string Id { get; }

    internal LocalDate AsAt { get; }

    internal LocalDate? KnownAt { get; }

    internal VectorCalendar Calendar { get; }

    /// <summary>The law the case is asked under.</summary>
    internal RulePack Pack { get; }

    /// <summary>The figures the case lays on top of the law.</summary>
    internal VectorFigures Figures { get; }

    internal VectorNode Facts { get; }

    internal Learner Learner { get; }

    /// <summary>The people of a case about a cohort; empty for a case about one person.</summary>
    internal IReadOnlyList<Learner> People { get; }

    internal VectorNode? Expect { get; }

    internal VectorNode? ExpectNot { get; }

    /// <summary>Parts of the case that this version does not answer: the case fails and never passes by chance.</summary>
    internal IReadOnlyList<string> Unanswered => unanswered;

    internal static VectorNode Required(VectorNode item, string field) =>
        item.Child(field) is { IsNull: false } node ? node : throw new VectorFault(item, field, "it is missing");

    private static bool IsEmpty(VectorNode? node) => node is null || node.IsNull || (node.IsMap && node.Fields.Count == 0) || (node.IsList && node.Items.Count == 0);

    private static VectorNode OnePerson(VectorNode person)
    {
        person.MustHoldOnly("people", VectorVocabulary.Person);
        return person;
    }
}
