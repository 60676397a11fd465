namespace VirtualSchool.Matching;

/// <summary>Both sides of a job, prepared for one model: every field the model speaks of, by position.</summary>
internal sealed class LinkSpace
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);

    private LinkSpace(RecordSet left, RecordSet? right, FieldSpace[] fields)
    {
        LeftCount = left.Count;
        RightCount = right?.Count ?? left.Count;
        IsDedupe = right is null;
        Fields = fields;
        for (int i = 0; i < fields.Length; i++)
        {
            _index.Add(fields[i].Field.Name, i);
        }
    }

    public FieldSpace[] Fields { get; }

    public int LeftCount { get; }

    public int RightCount { get; }

    public bool IsDedupe { get; }

    public static LinkSpace Build(LinkModel model, RecordSet left, RecordSet? right, int threads, CancellationToken cancellation)
    {
        List<string> names = FieldsOf(model);
        var fields = new FieldSpace[names.Count];
        var jobs = new (LinkField Field, int Left, int Right)[names.Count];
        for (int i = 0; i < names.Count; i++)
        {
            int l = left.Schema.IndexOf(names[i]);
            int r = right is null ? l : right.Schema.IndexOf(names[i]);
            if (l < 0 || r < 0)
            {
                throw new LinkModelException($"The model compares a field '{names[i]}' that the {(l < 0 ? "left" : "right")} records do not have.");
            }

            LinkField field = left.Schema.Fields[l];
            if (right is not null && right.Schema.Fields[r].Role != field.Role)
            {
                throw new LinkModelException($"The field '{names[i]}' has a different role in the left and the right records.");
            }

            jobs[i] = (field, l, r);
        }

        new Workers(threads, cancellation).Run(names.Count, i => fields[i] = FieldSpace.Build(jobs[i].Field, left, jobs[i].Left, right, jobs[i].Right));
        return new LinkSpace(left, right, fields);
    }

    public int IndexOf(string field) => _index[field];

    /// <summary>Every field a model speaks of, in order of first mention.</summary>
    private static List<string> FieldsOf(LinkModel model)
    {
        var names = new List<string>();
        void Add(string? name)
        {
            if (!string.IsNullOrEmpty(name) && !names.Contains(name!))
            {
                names.Add(name!);
            }
        }

        foreach (ComparisonModel comparison in model.Comparisons)
        {
            foreach (string field in comparison.Fields)
            {
                Add(field);
            }

            foreach (FieldTest test in comparison.Levels.SelectMany(l => l.Tests))
            {
                Add(test.Field);
                Add(test.OtherField);
            }
        }

        foreach (string field in model.BlockingRules.SelectMany(r => r.Parts).SelectMany(p => p.Fields))
        {
            Add(field);
        }

        foreach (VetoRule veto in model.VetoRules)
        {
            Add(veto.Field);
        }

        foreach (GuardRule guard in model.GuardRules)
        {
            Add(guard.Forename);
            Add(guard.BirthDate);
            Add(guard.Surname);
            Add(guard.Marker);
            foreach (string field in guard.Homes.Concat(guard.Numbers).Concat(guard.Doors))
            {
                Add(field);
            }
        }

        return names;
    }
}
