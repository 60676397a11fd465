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
        foreach (string overlay in new[] { "parameters", "law", "calendar" })
        {
            if (item.Child(overlay) is { IsNull: false })
            {
                unanswered.Add($"{overlay}: not answered yet");
            }
        }

        Facts = Required(item, "facts");
        Facts.MustHoldOnly("facts", VectorVocabulary.Facts);
        Learner = jurisdiction == ScotlandCodes.Jurisdiction ? ReadLearner() : new Learner();
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

    internal VectorNode Facts { get; }

    internal Learner Learner { get; }

    internal VectorNode? Expect { get; }

    internal VectorNode? ExpectNot { get; }

    /// <summary>Parts of the case that this version does not answer: the case fails and never passes by chance.</summary>
    internal IReadOnlyList<string> Unanswered => unanswered;

    internal static VectorNode Required(VectorNode item, string field) =>
        item.Child(field) is { IsNull: false } node ? node : throw new VectorFault(item, field, "it is missing");

    private static bool IsEmpty(VectorNode? node) => node is null || node.IsNull || (node.IsMap && node.Fields.Count == 0) || (node.IsList && node.Items.Count == 0);

    private Learner ReadLearner()
    {
        LearnerBuilder child = LearnerBuilder.Start;
        if (Facts.Child("people") is { IsNull: false })
        {
            unanswered.Add("facts.people: not answered yet");
        }

        if (Facts.Child("born") is { IsNull: false } born)
        {
            child = child.Born(born.Date("born"));
        }

        if (Facts.Child("born_versions") is { IsNull: false } versions)
        {
            foreach (VectorNode version in versions.ListOf("born_versions"))
            {
                version.MustHoldOnly("born_versions", VectorVocabulary.BornVersion);
                child = child.Born(Required(version, "born").Date("born"), version.Child("recorded")?.OptionalDate("recorded"));
            }
        }

        if (Facts.Child("episodes") is { IsNull: false } episodes)
        {
            // A list, also an empty one, is the whole history; no list is nothing known.
            child = episodes.ListOf("episodes").Aggregate(child.CareHistoryComplete(), ReadEpisode);
        }

        if (Facts.Child("homes") is { IsNull: false } homes)
        {
            child = homes.ListOf("homes").Aggregate(child, ReadHome);
        }

        if (Facts.Child("schooling") is { IsNull: false, Text: not "none" } schooling)
        {
            child = ReadSchooling(child, schooling);
        }

        if (Facts.Child("identifiers") is { IsNull: false } identifiers)
        {
            foreach (VectorNode identifier in identifiers.ListOf("identifiers"))
            {
                identifier.MustHoldOnly("identifiers", VectorVocabulary.Identifier);
            }
        }

        return child.Build();
    }

    private LearnerBuilder ReadEpisode(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("episodes", VectorVocabulary.Episode);
        string code = Required(node, "basis").Word("basis");
        ScotlandLegalBasis basis = ScotlandCodes.LegalBases.FirstOrDefault(b => b.Code == code)
            ?? throw new VectorFault(node, "episodes.basis", $"the code '{code}' is not on the list of legal bases");
        if (node.Child("conversion") is { IsNull: false })
        {
            unanswered.Add("episodes.conversion: not answered yet");
        }

        if (IsInstant(node.Child("from")) || IsInstant(node.Child("to")))
        {
            unanswered.Add("episodes with hours: not answered yet");
            return child;
        }

        if (node.Child("ended_by") is { IsNull: false } by && !VectorVocabulary.EndedBy.Contains(by.Text))
        {
            throw new VectorFault(by, "episodes.ended_by", $"the name '{by.Text}' is not in the vocabulary");
        }

        LocalDate? from = node.Child("from")?.OptionalDate("episodes.from");
        LocalDate? to = node.Child("to")?.OptionalDate("episodes.to");
        EpisodeEnding? ending = null;
        if (node.Child("ended_on") is { } endedOn)
        {
            if (to is not null)
            {
                throw new VectorFault(node, "episodes", "'to' and 'ended_on' cannot stand together");
            }

            ending = new EpisodeEnding(endedOn.OptionalDate("episodes.ended_on"));
            to = ending.On is { } on ? (on > from ? on.PlusDays(-1) : on) : null;
        }

        var episode = new CareEpisode(basis.Basis, new RecordedDates(from, to), Authority(node, "authority"))
        {
            Ending = ending,
            Continuations = Continuations(node),
            IsPlaceOfSafetyByAuthority = node.Child("place_of_safety_by_authority") is { IsNull: false } place ? place.YesOrNo("place_of_safety_by_authority") : null,
        };
        return child.Episode(episode, node.Child("recorded")?.OptionalDate("episodes.recorded"));
    }

    private static List<OrderContinuation>? Continuations(VectorNode node)
    {
        VectorNode? continued = node.Child("continued") is { IsNull: false } c ? c : null;
        VectorNode? extended = node.Child("extended") is { IsNull: false } e ? e : null;
        if (continued is null && extended is null)
        {
            return null;
        }

        var continuations = new List<OrderContinuation>();
        foreach (VectorNode one in continued?.ListOf("continued") ?? [])
        {
            one.MustHoldOnly("continued", VectorVocabulary.Continuation);
            continuations.Add(new OrderContinuation(Required(one, "on").Date("continued.on"), one.Child("until")?.OptionalDate("continued.until")));
        }

        continuations.AddRange((extended?.ListOf("extended") ?? []).Select(one => new OrderContinuation(one.Date("extended"))));
        return continuations;
    }

    private static LearnerBuilder ReadHome(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("homes", VectorVocabulary.Home);
        string code = Required(node, "type").Word("type");
        ScotlandHomeType type = ScotlandCodes.HomeTypes.FirstOrDefault(h => h.Code == code)
            ?? throw new VectorFault(node, "homes.type", $"the code '{code}' is not on the list of homes");
        LocalDate from = Required(node, "from").Date("homes.from");
        LocalDate? to = node.Child("to")?.OptionalDate("homes.to");
        if (node.Child("ended_on")?.OptionalDate("homes.ended_on") is { } endedOn)
        {
            to = endedOn.PlusDays(-1);
        }

        return child.Home(type.Code, from, to, Authority(node, "authority_area"), node.Child("recorded")?.OptionalDate("homes.recorded"));
    }

    private static LearnerBuilder ReadSchooling(LearnerBuilder child, VectorNode node)
    {
        node.MustHoldOnly("schooling", VectorVocabulary.Schooling);
        SchoolStage? stage = null;
        if (node.Child("stage") is { IsNull: false } written)
        {
            stage = ScotlandCodes.Stages.FirstOrDefault(s => s.Code == written.Text)?.Stage
                ?? throw new VectorFault(written, "schooling.stage", $"the code '{written.Text}' is not on the list of stages");
        }

        return child.Enrolled(new Enrolment(authority: Authority(node, "authority"), stage: stage), node.Child("recorded")?.OptionalDate("schooling.recorded"));
    }

    private static string? Authority(VectorNode node, string field)
    {
        if (node.Child(field) is not { IsNull: false } written)
        {
            return null;
        }

        return ScotlandCodes.LocalAuthorities.Any(a => a.Code == written.Text)
            ? written.Text
            : throw new VectorFault(written, field, $"the code '{written.Text}' is not on the list of local authorities");
    }

    private static bool IsInstant(VectorNode? node) => node?.Text is { Length: > 10 } text && text[10] == 'T';
}
