using NodaTime;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>One build of a register, step by step.</summary>
internal sealed class RegisterWork
{
    private readonly LocalDate asAt;
    private readonly RegisterOptions options;
    private readonly RuleBook? rules;
    private readonly LinkModel? model;
    private readonly IProgress<RegisterProgress>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly List<Unit> units = [];
    private readonly List<ScoredPair> pairs = [];
    private readonly List<RegisterLinkage> linkages = [];
    private readonly Evidence evidence = new();
    private int step;
    private int steps;

    public RegisterWork(LocalDate asAt, RegisterOptions options, RuleBook? rules, LinkModel? model, IProgress<RegisterProgress>? progress, CancellationToken cancellationToken)
    {
        this.asAt = asAt;
        this.options = options;
        this.rules = rules;
        this.model = model;
        this.progress = progress;
        this.cancellationToken = cancellationToken;
    }

    public Register Build(IReadOnlyList<ReadResult<Learner>> files)
    {
        var found = new List<Issue>();
        IReadOnlyList<LoadedList> lists = LoadedList.Of(files, options, found);
        steps = lists.Count + (lists.Count * (lists.Count - 1) / 2) + 1;

        var sizes = new List<(int First, IReadOnlyList<Unit> Units)>();
        for (int i = 0; i < lists.Count; i++)
        {
            Tell($"looking for children twice on {lists[i].List.Name}");
            int first = units.Count;
            Unit[] own = Dedupe(i, lists[i]);
            units.AddRange(own);
            sizes.Add((first, own));
        }

        for (int i = 0; i < lists.Count; i++)
        {
            for (int j = i + 1; j < lists.Count; j++)
            {
                Tell($"joining {lists[i].List.Name} and {lists[j].List.Name}");
                Link(lists[i].List, sizes[i], lists[j].List, sizes[j]);
            }
        }

        Tell("putting people together");
        SourceKind[] kinds = [.. lists.Select(l => l.List.Source.Kind)];
        PersonAssembly assembly = PersonAssembly.Of(units, kinds, pairs);
        RegisterPerson?[] personOf = People(assembly);
        RegisterPerson[] people =
        [
            .. personOf.OfType<RegisterPerson>()
                .OrderBy(p => p.Name?.Surname, StringComparer.OrdinalIgnoreCase)
                .ThenBy(p => p.Name?.Forename, StringComparer.OrdinalIgnoreCase)
                .ThenBy(p => p.Key, StringComparer.Ordinal),
        ];
        int[] outside = [.. lists.Select((_, l) => Enumerable.Range(0, units.Count)
            .Where(u => units[u].List == l && personOf[assembly.GroupOf[u]] is null)
            .Sum(u => units[u].Records.Count))];
        IReadOnlyList<ReviewItem> queue = ReviewQueue.Of(units, pairs, assembly, personOf);
        var gap = new GapView(people, [.. lists.Select(l => l.List)], outside);
        found.AddRange(RegisterIssues.Of(people, queue, lists));
        IReadOnlyList<RegisterRecord> all = [.. units.SelectMany(u => u.Records)];
        return new Register(
            asAt,
            rules?.Pack.Version,
            [.. lists.Select(l => l.List)],
            people,
            gap,
            queue,
            new IssueReport(lists.SelectMany(l => l.List.Files).SelectMany(f => f.Issues.Issues).Concat(found)),
            linkages,
            all,
            evidence.Explain,
            Misses(assembly, queue));
    }

    /// <summary>Explains why two records are apart, with the question about their two children where there is one.</summary>
    private Func<RegisterRecord, RegisterRecord, MissedJoin> Misses(PersonAssembly assembly, IReadOnlyList<ReviewItem> queue)
    {
        var groups = new Dictionary<RegisterRecord, int>();
        for (int u = 0; u < units.Count; u++)
        {
            foreach (RegisterRecord record in units[u].Records)
            {
                groups[record] = assembly.GroupOf[u];
            }
        }

        return (left, right) =>
        {
            (MissedLink comparison, IReadOnlyList<ReviewReason> reasons) = evidence.WhyNot(left, right);
            int l = groups[left], r = groups[right];
            ReviewItem? question = queue.FirstOrDefault(q => (groups[q.Left] == l && groups[q.Right] == r) || (groups[q.Left] == r && groups[q.Right] == l));
            return new MissedJoin(comparison, l == r, l == r ? null : question, l == r ? [] : question?.Reasons ?? reasons);
        };
    }

    private Unit[] Dedupe(int list, LoadedList loaded)
    {
        Unit[] single = [.. loaded.Records.Select(r => new Unit(list, [r]))];
        ListLinker linker = ListLinker.Within(loaded.List, single, options);
        linkages.Add(linker.Linkage);
        evidence.AddWithin(linker, single);
        IReadOnlyList<ScoredPair> twice = linker.Link(options, cancellationToken);

        // Links make one unit of several records; the rest of the pairs is kept with the units' new numbers.
        PersonAssembly groups = PersonAssembly.Within(single, twice);
        Unit[] own = [.. groups.Groups.Select(g => g.Count == 1 ? single[g[0]] : new Unit(list, [.. g.Select(u => single[u].Records[0])]))];
        foreach (ScoredPair pair in twice)
        {
            int left = groups.GroupOf[pair.Left], right = groups.GroupOf[pair.Right];
            if (left != right)
            {
                pairs.Add(pair.Between(units.Count + left, units.Count + right, groups.Conflicts.Contains(pair)));
            }
        }

        foreach (ScoredPair join in groups.Joins)
        {
            evidence.AddJoin(new RegisterJoin(single[join.Left].Records[0], single[join.Right].Records[0], join.Weight, join.Probability));
        }

        return own;
    }

    private void Link(RegisterList left, (int First, IReadOnlyList<Unit> Units) leftUnits, RegisterList right, (int First, IReadOnlyList<Unit> Units) rightUnits)
    {
        if (leftUnits.Units.Count == 0 || rightUnits.Units.Count == 0)
        {
            return;
        }

        ListLinker linker = ListLinker.Between(left, leftUnits.Units, right, rightUnits.Units, model, options, cancellationToken);
        linkages.Add(linker.Linkage);
        evidence.AddBetween(linker, leftUnits.Units, rightUnits.Units);
        pairs.AddRange(linker.Link(options, cancellationToken).Select(p => p.Between(leftUnits.First + p.Left, rightUnits.First + p.Right, false)));
    }

    /// <summary>The person of each group; null where no record gives a sign of care.</summary>
    private RegisterPerson?[] People(PersonAssembly assembly)
    {
        var joins = new Dictionary<int, List<RegisterJoin>>();
        foreach (ScoredPair join in assembly.Joins)
        {
            int group = assembly.GroupOf[join.Left];
            if (!joins.TryGetValue(group, out List<RegisterJoin>? list))
            {
                joins.Add(group, list = []);
            }

            list.Add(new RegisterJoin(units[join.Left].Records[0], units[join.Right].Records[0], join.Weight, join.Probability));
        }

        int[] members = [.. Enumerable.Range(0, assembly.Groups.Count).Where(g => assembly.Groups[g].Any(u => units[u].MarksCare))];
        IReadOnlyList<RegisterRecord>[] records = [.. members.Select(g => (IReadOnlyList<RegisterRecord>)[.. assembly.Groups[g].SelectMany(u => units[u].Records)])];
        string[] keys = PersonKeys.For(records);
        var personOf = new RegisterPerson?[assembly.Groups.Count];
        for (int i = 0; i < members.Length; i++)
        {
            IEnumerable<RegisterJoin> within = evidence.JoinsOf(records[i]);
            IEnumerable<RegisterJoin> between = joins.TryGetValue(members[i], out List<RegisterJoin>? list) ? list : [];
            personOf[members[i]] = new RegisterPerson(keys[i], records[i], [.. within, .. between], asAt, rules);
        }

        return personOf;
    }

    private void Tell(string stage)
    {
        cancellationToken.ThrowIfCancellationRequested();
        progress?.Report(new RegisterProgress(stage, ++step, steps));
    }
}
