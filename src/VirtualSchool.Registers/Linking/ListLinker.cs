using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Compares two lists, or one with itself, and applies the rules that no score overrides.</summary>
internal sealed class ListLinker
{
    /// <summary>Fewer years than a parent is older than a child, more than a slip of the pen makes of the year.</summary>
    private const int GenerationYears = 12;

    private readonly Linker linker;
    private readonly RecordSet left;
    private readonly RecordSet right;
    private readonly IReadOnlyList<Unit> leftUnits;
    private readonly IReadOnlyList<Unit> rightUnits;
    private readonly Dictionary<string, string[]> fieldsOf;
    private Linker explainer;
    private LinkResult? result;
    private IReadOnlyList<ScoredPair> judged = [];

    private ListLinker(RegisterLinkage linkage, RecordSet left, RecordSet right, IReadOnlyList<Unit> leftUnits, IReadOnlyList<Unit> rightUnits)
    {
        Linkage = linkage;
        linker = Linker.For(linkage.Model);
        explainer = linker;
        this.left = left;
        this.right = right;
        this.leftUnits = leftUnits;
        this.rightUnits = rightUnits;
        fieldsOf = linkage.Model.Comparisons.ToDictionary(c => c.Name, c => c.Fields.ToArray(), StringComparer.Ordinal);
    }

    public RegisterLinkage Linkage { get; }

    private bool IsOneList => ReferenceEquals(left, right);

    public static ListLinker Between(
        RegisterList leftList,
        IReadOnlyList<Unit> leftUnits,
        RegisterList rightList,
        IReadOnlyList<Unit> rightUnits,
        LinkModel? model,
        RegisterOptions options,
        CancellationToken cancellationToken)
    {
        LearnerFields fields = LearnerFields.Between(Learners(leftUnits), Learners(rightUnits));
        RecordSet left = fields.Read(Learners(leftUnits)), right = fields.Read(Learners(rightUnits));
        RegisterLinkage linkage = Model(leftList, rightList, model, fields, left, right, options, cancellationToken);
        return new ListLinker(linkage, left, right, leftUnits, rightUnits);
    }

    public static ListLinker Within(RegisterList list, IReadOnlyList<Unit> units, RegisterOptions options)
    {
        LearnerFields fields = LearnerFields.WithinOneList();
        RecordSet set = fields.Read(Learners(units));
        LinkModel model = StartModel.Within(fields.Schema, set.Count, options.TrainFrom);
        return new ListLinker(new RegisterLinkage(list, list, model, false, []), set, set, units, units);
    }

    /// <summary>Explains two units by their places in the lists.</summary>
    public MatchExplanation Explain(int leftRow, int rightRow) => explainer.Explain(left, leftRow, right, rightRow);

    /// <summary>Why two units are not a link, and the rules of the register that hold them apart.</summary>
    public (MissedLink Comparison, IReadOnlyList<ReviewReason> Reasons) WhyNot(int leftRow, int rightRow)
    {
        ScoredPair? pair = judged.FirstOrDefault(p => (p.Left == leftRow && p.Right == rightRow) || (IsOneList && p.Left == rightRow && p.Right == leftRow));
        return (explainer.WhyNot(left, leftRow, right, rightRow, result), pair?.Reasons ?? []);
    }

    /// <summary>Pairs that are links or need a person, with the units' places in their lists.</summary>
    public IReadOnlyList<ScoredPair> Link(RegisterOptions options, CancellationToken cancellationToken)
    {
        // The fields are those of every list of children: one that a list lacks is empty, and no fault. What is wrong with a list is an issue already.
        var linkOptions = new LinkOptions { Threads = options.Threads, Cardinality = IsOneList ? Cardinality.ManyToMany : Cardinality.OneToOne, Input = InputMode.Lenient };
        result = IsOneList
            ? linker.Dedupe(left, linkOptions, null, cancellationToken)
            : linker.Link(left, right, linkOptions, null, cancellationToken);

        // Bands are those of the threshold that the job chose.
        explainer = Linker.For(result.Model);
        var pairs = new List<ScoredPair>();
        var seen = new HashSet<(int, int)>();
        foreach (MatchPair pair in result.Pairs)
        {
            seen.Add((pair.Left, pair.Right));
            if (Judge(pair) is { } judged)
            {
                pairs.Add(judged);
            }
        }

        foreach ((int l, int r) in SameNumber().Where(p => !seen.Contains(p)))
        {
            MatchExplanation why = Explain(l, r);
            pairs.Add(new ScoredPair(l, r, why.Score, why.Probability, false, [ReviewReason.SameNumberDifferentChild], false));
        }

        judged = pairs;
        return pairs;
    }

    private static RegisterLinkage Model(
        RegisterList leftList,
        RegisterList rightList,
        LinkModel? given,
        LearnerFields fields,
        RecordSet left,
        RecordSet right,
        RegisterOptions options,
        CancellationToken cancellationToken)
    {
        if (given is not null)
        {
            return new RegisterLinkage(leftList, rightList, given, false, ["The model was given by the caller."]);
        }

        LinkModel start = StartModel.For(fields.Schema, Math.Min(left.Count, right.Count), StartModel.PriorBetween(left.Count, right.Count), options.TrainFrom);
        if (Math.Min(left.Count, right.Count) < options.TrainFrom)
        {
            return new RegisterLinkage(leftList, rightList, start, false, ["The lists are too short for training: the default model was used."]);
        }

        TrainingResult training = LinkTrainer.Train(start, left, right, new TrainingOptions { Input = InputMode.Lenient }, cancellationToken);
        return new RegisterLinkage(leftList, rightList, training.Model, true, training.Warnings);
    }

    /// <summary>What becomes of a pair: a link, a question, or nothing.</summary>
    private ScoredPair? Judge(MatchPair pair)
    {
        var reasons = new List<ReviewReason>();
        if (pair.Guards.HasFlag(MatchGuards.DifferentNationalNumbers))
        {
            reasons.Add(ReviewReason.TwoDifferentNumbers);
        }

        if (pair.Guards.HasFlag(MatchGuards.PossibleTwin))
        {
            reasons.Add(ReviewReason.PossibleTwin);
        }

        if (pair.Guards.HasFlag(MatchGuards.AdoptedUnderNewName))
        {
            reasons.Add(ReviewReason.AdoptedUnderNewName);
        }

        if (pair.Guards.HasFlag(MatchGuards.Ambiguous))
        {
            reasons.Add(ReviewReason.SeveralFitEquallyWell);
        }

        bool link = pair.Band == MatchBand.Link && reasons.Count == 0;
        if (link || pair.Band == MatchBand.Review)
        {
            link &= !IsHeldBack(pair, link, reasons, out bool namesDiffer);

            // Children of one home may share a birthday, or a default one such as 1 January: each with each is no question.
            if (namesDiffer && (IsOneList || pair.Band == MatchBand.Review) && reasons.All(r => r == ReviewReason.NamesDiffer))
            {
                return null;
            }
        }

        if (IsOneList && (link || reasons.Count == 0))
        {
            // Two numbers of one system for one child are rare: only a pair that agrees in everything is taken as one.
            link = link && IsTheSameTwice(leftUnits[pair.Left].Learner, rightUnits[pair.Right].Learner);
            if (!link)
            {
                reasons.Add(ReviewReason.TwiceInOneList);
            }
        }
        else if (!link && reasons.Count == 0)
        {
            reasons.Add(ReviewReason.LikelyNotCertain);
        }

        return new ScoredPair(pair.Left, pair.Right, pair.Weight, pair.Probability, link, link ? [] : reasons, pair.Restricted);
    }

    private static Learner[] Learners(IReadOnlyList<Unit> units) => [.. units.Select(u => u.Learner)];

    /// <summary>
    /// Nothing joins two records of which neither name agrees, and a number never joins two alone: where it is equal, at most one
    /// of forename, surname and birth date may speak against it, and where it was repaired, birth date and a name must speak for it.
    /// Without a number, nothing joins two records born a generation apart: a parent and child may share name and home.
    /// </summary>
    private bool IsHeldBack(MatchPair pair, bool link, List<ReviewReason> reasons, out bool namesDiffer)
    {
        Learner l = leftUnits[pair.Left].Learner, r = rightUnits[pair.Right].Learner;
        bool equal = SharesNumber(l, r, repaired: false), equalOnceRepaired = !equal && SharesNumber(l, r, repaired: true);
        double forename = 0, surname = 0, birthDate = 0;
        foreach (FieldContribution part in Explain(pair.Left, pair.Right).Contributions)
        {
            foreach (string field in fieldsOf[part.Comparison])
            {
                switch (field)
                {
                    case LearnerFields.Forename: forename += part.Total; break;
                    case LearnerFields.Surname: surname += part.Total; break;
                    case LearnerFields.BirthDate: birthDate += part.Total; break;
                }
            }
        }

        namesDiffer = !equal && !equalOnceRepaired && forename <= 0 && surname <= 0 && forename + surname < 0;
        if (!link && !equal && !equalOnceRepaired)
        {
            return false;
        }

        int against = (forename < 0 ? 1 : 0) + (surname < 0 ? 1 : 0) + (birthDate < 0 ? 1 : 0);
        ReviewReason? reason =
            equal && against >= 2 ? ReviewReason.SameNumberDifferentChild
            : equalOnceRepaired && !(birthDate > 0 && (forename > 0 || surname > 0)) ? ReviewReason.RepairedNumberOnly
            : forename <= 0 && surname <= 0 && forename + surname < 0 ? ReviewReason.NamesDiffer
            : !equal && !equalOnceRepaired && AreAGenerationApart(l, r) ? ReviewReason.AGenerationApart
            : null;
        if (reason is not null)
        {
            reasons.Add(reason);
        }

        return reason is not null;
    }

    private static bool AreAGenerationApart(Learner left, Learner right) =>
        left.BirthDates.Count > 0 && right.BirthDates.Count > 0
        && left.BirthDates.All(d => right.BirthDates.All(e => Math.Abs(d.Value.Year - e.Value.Year) >= GenerationYears));

    // A number of any kind: SCN, CHI, UPN, or one of a system that both lists know.
    private static bool SharesNumber(Learner left, Learner right, bool repaired) => left.Identifiers.Any(
        i => (repaired || !i.Value.IsRepaired) && !LearnerText.IsPlaceholderNumber(i.Value.Value)
            && right.Identifiers.Any(j => (repaired || !j.Value.IsRepaired) && i.Value.Equals(j.Value)));

    /// <summary>Pairs of different units with the same valid candidate number, in order.</summary>
    private IEnumerable<(int Left, int Right)> SameNumber()
    {
        var byNumber = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < rightUnits.Count; i++)
        {
            foreach (string number in rightUnits[i].ValidNumbers)
            {
                if (!byNumber.TryGetValue(number, out List<int>? rows))
                {
                    byNumber.Add(number, rows = []);
                }

                rows.Add(i);
            }
        }

        for (int i = 0; i < leftUnits.Count; i++)
        {
            foreach (string number in leftUnits[i].ValidNumbers)
            {
                if (byNumber.TryGetValue(number, out List<int>? rows))
                {
                    foreach (int row in rows.Where(r => !IsOneList || r > i))
                    {
                        yield return (i, row);
                    }
                }
            }
        }
    }

    private static bool IsTheSameTwice(Learner left, Learner right) =>
        left.Names.Any(n => right.Names.Any(m => n.Value.IsSameAs(m.Value)))
        && left.BirthDates.Any(d => right.BirthDates.Any(e => e.Value == d.Value))
        && (Unit.NumbersOf(left).Intersect(Unit.NumbersOf(right), StringComparer.Ordinal).Any()
            || left.Addresses.Any(a => LearnerText.Postcode(a.Value.Postcode) is { } code && right.Addresses.Any(b => LearnerText.Postcode(b.Value.Postcode) == code)));
}
