using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VirtualSchool;

/// <summary>Every public member says what it means; a summary that only repeats the name does not count.</summary>
public sealed partial class Documentation
{
    private static readonly Dictionary<string, XElement> Written = Repository.Assemblies
        .Select(a => Path.ChangeExtension(a.Location, ".xml"))
        .SelectMany(path => XDocument.Load(path).Descendants("member"))
        .GroupBy(m => (string)m.Attribute("name")!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);

    /// <summary>Words that add nothing to a name.</summary>
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "get", "set", "gets", "sets", "or", "the", "a", "an", "of", "this", "that", "returns", "return", "value", "its", "is", "for", "represents",
        "object", "instance", "class", "type", "initializes", "initialises", "new", "creates", "create",
    };

    [Fact]
    public void Every_public_member_is_documented() =>
        Complaints.None(Members().Where(id => !Written.ContainsKey(id)));

    [Fact]
    public void A_summary_says_more_than_the_name() =>
        Complaints.None(Members().Where(id => Written.TryGetValue(id, out var doc) && !Inherits(doc) && !MeaningIsInTheForm(id) && OnlyRepeats(id, doc)));

    [Fact]
    public void Every_parameter_is_documented() =>
        Complaints.None(
            from member in Repository.PublicTypes.SelectMany(Callables)
            where Written.TryGetValue(member.Id, out var doc) && !Inherits(doc)
            from parameter in member.Method.GetParameters()
            where !Written[member.Id].Elements("param").Any(p => (string?)p.Attribute("name") == parameter.Name && !string.IsNullOrWhiteSpace(p.Value + p.Elements().Count()))
            select $"{member.Id} {parameter.Name}");

    private static bool Inherits(XElement doc) => doc.Element("inheritdoc") is not null;

    /// <summary>What a constructor or an operator does follows from what it is; its parameters carry the meaning.</summary>
    private static bool MeaningIsInTheForm(string id) => id.Contains(".#ctor", StringComparison.Ordinal) || id.Contains(".op_", StringComparison.Ordinal);

    private static bool OnlyRepeats(string id, XElement doc)
    {
        var name = id[2..].Split('(')[0];
        var known = Word().Matches(name).Select(m => m.Value.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var summary = doc.Element("summary") ?? new XElement("summary");
        var text = string.Join(' ', summary.DescendantNodes().Select(n => n is XElement reference ? Target(reference) : (n as XText)?.Value));
        return Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).All(w => Filler.Contains(w) || known.Contains(w) || known.Contains(w.TrimEnd('s')));
    }

    /// <summary>The last name of what a see, paramref or langword refers to.</summary>
    private static string Target(XElement reference) =>
        ((string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name") ?? (string?)reference.Attribute("langword") ?? "").Split('.', ':').Last();

    /// <summary>The documentation ids of all members a user can see and that someone wrote.</summary>
    private static IEnumerable<string> Members()
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var type in Repository.PublicTypes)
        {
            yield return "T:" + Name(type);
            foreach (var field in type.GetFields(Declared).Where(f => (f.IsPublic || f.IsFamily) && !f.IsSpecialName))
            {
                yield return $"F:{Name(type)}.{field.Name}";
            }

            if (typeof(Delegate).IsAssignableFrom(type) || type.IsEnum)
            {
                continue;
            }

            // The compiler writes a record's EqualityContract.
            foreach (var property in type.GetProperties(Declared).Where(p => Visible(p.GetMethod ?? p.SetMethod) && p.Name != "EqualityContract"))
            {
                yield return $"P:{Name(type)}.{property.Name}{Parameters(property.GetIndexParameters(), type, null)}";
            }

            foreach (var (id, _) in Callables(type))
            {
                yield return id;
            }
        }
    }

    private static IEnumerable<(string Id, MethodBase Method)> Callables(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        foreach (var method in type.GetMethods(Declared).Where(m => Visible(m) && !IsAccessor(m) && !m.IsDefined(typeof(CompilerGeneratedAttribute)) && !m.Name.Contains('<', StringComparison.Ordinal)))
        {
            var arity = method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";
            var returns = method.Name is "op_Implicit" or "op_Explicit" ? "~" + Name(method.ReturnType, type, method) : "";
            yield return ($"M:{Name(type)}.{method.Name.Replace('.', '#')}{arity}{Parameters(method.GetParameters(), type, method)}{returns}", method);
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(c => Visible(c) && !c.IsStatic && NeedsDocumentation(c)))
        {
            yield return ($"M:{Name(type)}.#ctor{Parameters(constructor.GetParameters(), type, null)}", constructor);
        }
    }

    /// <summary>A default constructor nobody wrote, and a record's copy constructor, carry no documentation.</summary>
    private static bool NeedsDocumentation(ConstructorInfo constructor) => constructor.GetParameters() switch
    {
        [] => false,
        [var only] when only.ParameterType == constructor.DeclaringType => false,
        _ => true,
    };

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool Visible(MethodBase? method) => method is not null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Parameters(ParameterInfo[] parameters, Type type, MethodInfo? method) =>
        parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(p => Name(p.ParameterType, type, method))) + ")";

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string Name(Type type, Type declaring, MethodInfo? method)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, declaring, method) + "@";
        }

        if (type.IsPointer)
        {
            return Name(type.GetElementType()!, declaring, method) + "*";
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!, declaring, method) + "[]";
        }

        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (!type.IsGenericType)
        {
            return type.FullName!.Replace('+', '.');
        }

        // Arguments are written after each generic name: Outer{T}.Inner.
        var arguments = new Queue<Type>(type.GetGenericArguments());
        var result = new StringBuilder(type.Namespace);
        foreach (var part in type.GetGenericTypeDefinition().FullName![(type.Namespace!.Length + 1)..].Split('+'))
        {
            var pieces = part.Split('`');
            result.Append('.').Append(pieces[0]);
            if (pieces.Length > 1)
            {
                var own = Enumerable.Range(0, int.Parse(pieces[1], System.Globalization.CultureInfo.InvariantCulture)).Select(_ => Name(arguments.Dequeue(), declaring, method));
                result.Append('{').AppendJoin(',', own).Append('}');
            }
        }

        return result.ToString();
    }

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")]
    private static partial Regex Word();
}
