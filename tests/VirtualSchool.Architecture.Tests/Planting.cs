using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Builds any public type, and calls any public member, with values of an invented child planted in every text and date.</summary>
internal static class Planting
{
    /// <summary>Every planted text holds the first, every planted date or number the second. Neither occurs otherwise.</summary>
    private static readonly string[] Canaries = ["Zebedee", "1987"];

    /// <summary>Shapes a text may have to get past, or fall at, a check: a name, a number, a date, nothing.</summary>
    public static readonly IReadOnlyList<string> Texts = ["Zebedee Canary", "1987060519", "05/06/1987 Zebedee", ""];

    private static readonly SourceFile PupilsFile = new(new SourceId(SourceKind.Education, "SEEMiS"), "pupils.csv", default);

    private static readonly LocalDate Date = new(1987, 6, 5);

    /// <summary>Types whose check on their text is too fine for a planted one, or of whose texts only some are a child's.</summary>
    private static readonly Dictionary<Type, Func<object>> Factories = new()
    {
        [typeof(ScottishCandidateNumber)] = () => Identify(n => $"{n / 10:00}1987{n % 10}{n / 100:00}", ScottishCandidateNumber.Parse),
        [typeof(ChiNumber)] = () => Identify(n => $"01011987{n:00}", ChiNumber.Parse),
        [typeof(Upn)] = () => Identify(n => $"{(char)('A' + (n % 26))}931198701{n / 26:000}", Upn.Parse),
        [typeof(Uprn)] = () => Identify(n => $"1987{n}", Uprn.Parse),
        [typeof(LocalId)] = () => new LocalId("SEEMiS", "FIF", Texts[0]),
        [typeof(UnmappedValue)] = () => new UnmappedValue("Column", Texts[0]),
        [typeof(LegalBasis)] = () => new LegalBasis("scotland", "CSO", "Compulsory supervision order", "Act s.1"),
        [typeof(HomeType)] = () => new HomeType("scotland", "FOST", "Foster", isAway: true, "foster"),
        [typeof(SourceFile)] = () => PupilsFile,
        [typeof(SourceRow)] = () => new SourceRow(PupilsFile, 12, "Forename"),
        [typeof(SourcePosition)] = () => new SourcePosition("pupils.csv", 12, "Forename"),
        [typeof(PreparedText)] = () => new PreparedText(Texts[0].AsSpan()),
        [typeof(LinkField)] = () => new LinkField("forename", FieldRole.Forename),
        [typeof(LinkModel)] = () => LinkModel.DefaultFor(new LinkSchema([new LinkField("forename", FieldRole.Forename), new LinkField("born", FieldRole.BirthDate)])),
        [typeof(LinkRecord)] = () => Indexed,
        [typeof(LinkIndex)] = () => Index(),
        [typeof(LinkIndexMatch)] = () => Index().Find(Indexed)[0],
        [typeof(PlanKind)] = () => Harvest.EducationPlan,
        [typeof(Schedule)] = () => Harvest.ScheduleOfTheChild,
        [typeof(ScheduleEntry)] = () => Harvest.ScheduleOfTheChild.Entries[0],
        [typeof(IssueCode)] = () => new IssueCode("XX0001", IssueSeverity.Warning, "Title", "Remedy."),
    };

    private static LinkRecord Indexed => new("Zebedee1987", ["Zebedee", "Canary", "1987-06-05"]);

    private static LinkIndex Index()
    {
        var schema = new LinkSchema([new LinkField("forename", FieldRole.Forename), new LinkField("surname", FieldRole.Surname), new LinkField("born", FieldRole.BirthDate)]);
        var index = LinkIndex.Build(LinkModel.DefaultFor(schema), new RecordSetBuilder(schema).Build());
        index.Add(Indexed);
        return index;
    }

    public static bool ShowsACanary(string? text) => text is not null && Canaries.Any(c => text.Contains(c, StringComparison.OrdinalIgnoreCase));

    /// <summary>An instance with canaries in it, or null where none can be built without more knowledge.</summary>
    public static object? Build(Type type, string text = "Zebedee Canary") => Value(type, null, text, 0);

    /// <summary>Calls every public constructor, static method and instance method, and gives the exceptions they threw.</summary>
    public static IEnumerable<(MethodBase Method, Exception Exception)> ExceptionsOf(Type type)
    {
        if (Closed(type) is not { } closed || typeof(Delegate).IsAssignableFrom(closed) || closed.IsEnum)
        {
            yield break;
        }

        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var text in Texts)
        {
            var self = closed is { IsAbstract: false } ? Build(closed) : null;
            foreach (var method in closed.GetMethods(Declared).Concat<MethodBase>(closed.GetConstructors()))
            {
                if ((!method.IsStatic && !method.IsConstructor && self is null) || Arguments(method, text, 0) is not { } arguments)
                {
                    continue;
                }

                var thrown = Try(() => method is ConstructorInfo constructor ? constructor.Invoke(arguments) : ((MethodInfo)method).Invoke(method.IsStatic ? null : self, arguments), out _);
                for (var e = thrown; e is not null; e = e.InnerException)
                {
                    yield return (method, e);
                }
            }
        }
    }

    /// <summary>Whether a text or a date may lie in it, at any depth.</summary>
    public static bool HoldsText(Type type) => HoldsText(type, []);

    private static bool HoldsText(Type type, HashSet<Type> seen)
    {
        if (type == typeof(string) || type == typeof(LocalDate) || type == typeof(object) || type.IsGenericParameter || type == typeof(char))
        {
            return true;
        }

        if (type.HasElementType)
        {
            return HoldsText(type.GetElementType()!, seen);
        }

        return !type.IsEnum && !type.IsPrimitive && seen.Add(type)
            && (type.GenericTypeArguments.Any(a => HoldsText(a, seen))
                || (Repository.Assemblies.Contains(type.Assembly)
                    && Fields(type).Any(f => HoldsText(f.FieldType, seen))));
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }

    private static object? Value(Type type, string? name, string text, int depth)
    {
        if (depth > 16)
        {
            return null;
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            // A path is a place, not a person; it leads nowhere so that nothing is read or written.
            return name?.Contains("path", StringComparison.OrdinalIgnoreCase) == true || name?.Contains("file", StringComparison.OrdinalIgnoreCase) == true
                || name?.Contains("folder", StringComparison.OrdinalIgnoreCase) == true
                ? Path.Combine("no-such-folder", "missing.csv") : text;
        }

        if (Simple(type, text) is { } simple)
        {
            return simple;
        }

        if (Sequence(type, text, depth) is { } sequence)
        {
            return sequence;
        }

        if (!Repository.Assemblies.Contains(type.Assembly) || Closed(type) is not { } closed)
        {
            return null;
        }

        if (Factories.TryGetValue(closed, out var factory))
        {
            return factory();
        }

        return (closed.IsAbstract ? Derived(closed, text, depth) : Constructed(closed, text, depth) ?? FromStatic(closed, text, depth))
            ?? Harvest.Of(closed).FirstOrDefault();
    }

    private static object? Simple(Type type, string text) =>
        type == typeof(object) ? text
        : type == typeof(LocalDate) ? Date
        : type == typeof(Instant) ? Instant.FromUtc(1987, 6, 5, 0, 0)
        : type == typeof(YearMonth) ? new YearMonth(1987, 6)
        : type == typeof(CancellationToken) ? CancellationToken.None
        : type == typeof(Encoding) ? Encoding.UTF8
        : type == typeof(TextReader) ? new StringReader("Forename,DOB\n" + text + ",1987-06-05\n")
        : type == typeof(Stream) ? new MemoryStream(Encoding.UTF8.GetBytes("Forename,DOB\n" + text + ",1987-06-05\n"))
        : type == typeof(TextWriter) ? new StringWriter()
        : type == typeof(ReadOnlyMemory<char>) ? text.AsMemory()
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)
        : type == typeof(bool) ? true
        : type.IsPrimitive ? Convert.ChangeType(1, type, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    private static object? Sequence(Type type, string text, int depth)
    {
        if (type.IsArray || (type.IsGenericType && type.IsInterface && type.GetGenericArguments().Length == 1 && typeof(IEnumerable).IsAssignableFrom(type)))
        {
            var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            // What was harvested of a generic type may be of another argument.
            if (Value(element, null, text, depth + 1) is not { } item || !element.IsInstanceOfType(item))
            {
                return null;
            }

            var items = Array.CreateInstance(element, 1);
            items.SetValue(item, 0);
            return items;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() is var open && (open == typeof(IReadOnlyDictionary<,>) || open == typeof(IDictionary<,>)))
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!;
            if (Value(type.GetGenericArguments()[0], null, text, depth + 1) is { } key && Value(type.GetGenericArguments()[1], null, text, depth + 1) is { } value)
            {
                dictionary.Add(key, value);
                return dictionary;
            }
        }

        return null;
    }

    private static object? Derived(Type type, string text, int depth) =>
        Repository.PublicTypes.Where(t => t is { IsAbstract: false, ContainsGenericParameters: false } && type.IsAssignableFrom(t))
            .Select(t => Value(t, null, text, depth + 1))
            .FirstOrDefault(v => v is not null)
        ?? FromStatic(type, text, depth);

    private static object? Constructed(Type type, string text, int depth)
    {
        foreach (var constructor in type.GetConstructors().OrderByDescending(c => c.GetParameters().Length))
        {
            if (Arguments(constructor, text, depth + 1) is { } arguments && Try(() => constructor.Invoke(arguments), out var made) is null)
            {
                foreach (var property in type.GetProperties().Where(p => p.SetMethod is { IsPublic: true, IsStatic: false } && p.GetIndexParameters().Length == 0))
                {
                    if (Value(property.PropertyType, property.Name, text, depth + 1) is { } value)
                    {
                        Try(() => { property.SetValue(made, value); return null; }, out _);
                    }
                    else if (property.IsDefined(typeof(RequiredMemberAttribute)))
                    {
                        return null;
                    }
                }

                return made;
            }
        }

        return null;
    }

    private static object? FromStatic(Type type, string text, int depth)
    {
        foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(m => m.ReturnType == type && !m.IsSpecialName && !m.ContainsGenericParameters))
        {
            if (Arguments(method, text, depth + 1) is { } arguments && Try(() => method.Invoke(null, arguments), out var made) is null && made is not null)
            {
                return made;
            }
        }

        return type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(p => p.PropertyType == type)?.GetValue(null);
    }

    private static object?[]? Arguments(MethodBase method, string text, int depth)
    {
        if (method.ContainsGenericParameters)
        {
            return null;
        }

        var parameters = method.GetParameters();
        var arguments = new object?[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var type = parameters[i].ParameterType;
            if (type.IsByRef || type.IsByRefLike || type.IsPointer)
            {
                if (!parameters[i].IsOut)
                {
                    return null;
                }

                continue;
            }

            arguments[i] = Value(type, parameters[i].Name, text, depth + 1);
            if (arguments[i] is null && !parameters[i].HasDefaultValue && Nullable.GetUnderlyingType(type) is null)
            {
                return null;
            }

            arguments[i] ??= parameters[i].HasDefaultValue && parameters[i].DefaultValue is not DBNull ? parameters[i].DefaultValue : null;
        }

        return arguments;
    }

    /// <summary>A generic type over a name, or over a date where only a value will do.</summary>
    private static Type? Closed(Type type)
    {
        if (!type.ContainsGenericParameters)
        {
            return type;
        }

        foreach (var argument in new[] { typeof(PersonName), typeof(Uprn) })
        {
            try
            {
                return type.GetGenericTypeDefinition().MakeGenericType([.. type.GetGenericArguments().Select(_ => argument)]);
            }
            catch (ArgumentException)
            {
                // The constraint wants the other kind.
            }
        }

        return null;
    }

    private static Exception? Try(Func<object?> call, out object? result)
    {
        try
        {
            result = call();
            return null;
        }
        catch (Exception e)
        {
            result = null;
            return e is TargetInvocationException { InnerException: { } inner } ? inner : e;
        }
    }

    private static object Identify<T>(Func<int, string> text, Func<string?, IdentifierResult<T>> parse)
        where T : struct =>
        Enumerable.Range(0, 10_000).Select(n => parse(text(n))).First(r => r is { HasValue: true, Value: not null }).Value!.Value;
}
