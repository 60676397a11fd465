namespace VirtualSchool;

/// <summary>The files of one source put together: records in an order that does not depend on the order of rows or files.</summary>
internal sealed class LoadedList
{
    private LoadedList(RegisterList list, IReadOnlyList<RegisterRecord> records)
    {
        List = list;
        Records = records;
    }

    public RegisterList List { get; }

    public IReadOnlyList<RegisterRecord> Records { get; }

    /// <summary>Lists in the register's order: school, social work, other, and by name within each.</summary>
    public static IReadOnlyList<LoadedList> Of(IReadOnlyList<ReadResult<Learner>> files, RegisterOptions options, List<Issue> issues)
    {
        var unique = new List<ReadResult<Learner>>();
        foreach (ReadResult<Learner> file in files)
        {
            if (file.File.Sha256 is { } digest
                && unique.Any(u => u.File.Sha256 == digest && u.File.Source.Equals(file.File.Source)))
            {
                issues.Add(new Issue(IssueCodes.SameFileTwice, new SourcePosition(file.File.FileName)));
                continue;
            }

            unique.Add(file);
        }

        var groups = unique
            .GroupBy(f => f.File.Source)
            .OrderBy(g => g.Key.Kind)
            .ThenBy(g => g.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(g => (Source: g.Key, Files: g.OrderBy(f => f.File.FileName, StringComparer.Ordinal)
                .ThenBy(f => f.File.Sha256, StringComparer.Ordinal)
                .ThenBy(f => f.File.LoadedAt).ToArray()))
            .Select(g => (g.Source, g.Files, Records: Merge(g.Source, g.Files.SelectMany(f => f.Records))))
            .ToArray();
        int careRecords = groups.Where(g => g.Source.Kind != SourceKind.Education).Sum(g => g.Records.Count);
        var lists = new List<LoadedList>();
        foreach (var (source, members, records) in groups)
        {
            bool roll = false;
            bool hasMarkers = records.Any(r => HasMarker(r.Learner));
            if (source.Kind == SourceKind.Education)
            {
                roll = options.SchoolLists switch
                {
                    SchoolListMeaning.EveryoneIsCareExperienced => false,
                    SchoolListMeaning.WholeRoll => true,
                    _ => hasMarkers || (careRecords > 0 && records.Count > 10L * careRecords),
                };
                if (!hasMarkers)
                {
                    issues.Add(new Issue(
                        IssueCodes.NoCareColumn,
                        new SourcePosition(members[0].File.FileName),
                        roll ? "it was taken as a whole roll" : "everybody on it was taken as care experienced"));
                }
            }

            var list = new RegisterList(source, members, [.. records.Select(r => r.Learner)], roll);
            lists.Add(new LoadedList(
                list,
                [.. records.Select(r => new RegisterRecord(list, r.Learner, r.Anchor, !roll || SignOfCare(r.Learner)))]));
        }

        return lists;
    }

    private static bool HasMarker(Learner learner) => learner.CareFlags.Count > 0 || learner.Episodes.Count > 0 || learner.Homes.Count > 0;

    private static bool SignOfCare(Learner learner) =>
        learner.Episodes.Count > 0 || learner.Homes.Count > 0 || learner.CareFlags.Any(f => f.Value.Value != CareFlagValue.No);

    // A local id names one person in its system, so that records of several files that share it are one record. Rows without
    // one are anchored by their content, so that rows of one anchor are alike in everything.
    private static List<(string Anchor, Learner Learner)> Merge(SourceId source, IEnumerable<Learner> learners)
    {
        var byAnchor = new Dictionary<string, List<Learner>>(StringComparer.Ordinal);
        var anchored = new List<(string Anchor, List<Learner> Learners)>();
        foreach (Learner learner in learners)
        {
            string anchor = LearnerText.Anchor(source, learner);
            if (anchor.StartsWith("id", StringComparison.Ordinal) && byAnchor.TryGetValue(anchor, out List<Learner>? same))
            {
                same.Add(learner);
                continue;
            }

            var first = new List<Learner> { learner };
            byAnchor[anchor] = first;
            anchored.Add((anchor, first));
        }

        return
        [
            .. anchored
                .OrderBy(a => a.Anchor, StringComparer.Ordinal)
                .ThenBy(a => a.Learners[0].Rows.Count == 0 ? 0 : a.Learners[0].Rows[0].Row)
                .Select(a => (a.Anchor, a.Learners.Count == 1 ? a.Learners[0] : Learner.Combine([.. a.Learners.OrderBy(LearnerText.Content, StringComparer.Ordinal)]))),
        ];
    }
}
