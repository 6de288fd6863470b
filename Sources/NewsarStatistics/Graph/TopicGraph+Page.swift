import NewsarModel

extension TopicGraph {
    /// One HTML page that needs nothing else: the graph to pan (drag), zoom (wheel) and walk (click a topic).
    ///
    /// Topics come from articles, so they reach the page as JSON data only and are shown as text nodes, never as markup.
    public var page: String {
        var writer = JSONWriter()
        write(to: &writer)
        let name = nodes.first?.topic.name ?? ""
        return """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
            <title>\(name.markupEscaped) – topic graph</title>
            <style>\(Self.style)</style></head><body>
            <svg id="graph" role="img" aria-label="Topics named together with \(name.markupEscaped)"></svg>
            <aside id="side" aria-live="polite"></aside>
            <script type="application/json" id="data">\(Self.scriptEscaped(writer.text))</script>
            <script>\(Self.script)</script>
            </body></html>

            """
    }

    /// JSON inside a script element: no `<` is left that could end it.
    private static func scriptEscaped(_ json: String) -> String {
        json.split(separator: "<", omittingEmptySubsequences: false).joined(separator: "\\u003c")
    }

    private static let style = """
        :root{color-scheme:light dark}
        body{margin:0;font:14px/1.4 system-ui,sans-serif;display:flex;height:100vh;overflow:hidden}
        svg{flex:1;cursor:grab;touch-action:none}
        svg:active{cursor:grabbing}
        aside{width:19rem;box-sizing:border-box;padding:1rem;overflow:auto;border-left:1px solid #8884}
        h1{font-size:1.2rem;margin:0}
        p{margin:.2rem 0 .8rem;opacity:.75}
        li{cursor:pointer;padding:.15rem 0}
        li:hover{text-decoration:underline}
        ol{padding-left:1.6rem;margin:0}
        small{opacity:.65}
        circle{stroke:Canvas;stroke-width:1.5;cursor:pointer}
        text{font-size:11px;fill:CanvasText;pointer-events:none;paint-order:stroke;stroke:Canvas;stroke-width:3px}
        line{stroke:#8889}
        .count{font-size:9px;opacity:.8}
        .faint{opacity:.12}
        .person{fill:#d1495b}.organization{fill:#2e6f95}.location{fill:#3c8d5a}.event{fill:#e09f3e}.keyword{fill:#8d7fb8}
        """

    /// Springs along the edges, repulsion between all (Fruchterman and Reingold 1991), from a circle: the same picture each
    /// time.
    private static let script = """
        const data=JSON.parse(document.getElementById('data').textContent);
        const svg=document.getElementById('graph'),side=document.getElementById('side');
        const make=(tag,attributes,parent)=>{const e=document.createElementNS('http://www.w3.org/2000/svg',tag);
          for(const k in attributes)e.setAttribute(k,attributes[k]);parent.appendChild(e);return e};
        const key=(t,k)=>k+'\\u0000'+t;
        const nodes=data.nodes.map((n,i)=>({...n,i,x:i?320*Math.cos(i*2.4)*Math.sqrt(i/data.nodes.length):0,
          y:i?320*Math.sin(i*2.4)*Math.sqrt(i/data.nodes.length):0,links:[]}));
        const place=new Map(nodes.map(n=>[key(n.topic,n.kind),n]));
        const edges=data.edges.map(e=>({...e,a:place.get(key(e.a,e.a_kind)),b:place.get(key(e.b,e.b_kind))}));
        edges.forEach(e=>{e.a.links.push(e);e.b.links.push(e)});
        for(let step=0;step<300;step++){const heat=14*(1-step/300)+.5;
          nodes.forEach(n=>{n.dx=-n.x*.012;n.dy=-n.y*.012});
          for(const n of nodes)for(const m of nodes)if(n!==m){const x=n.x-m.x,y=n.y-m.y,d=Math.max(36,x*x+y*y);
            n.dx+=x/d*95;n.dy+=y/d*95}
          for(const e of edges){const x=e.b.x-e.a.x,y=e.b.y-e.a.y,d=Math.hypot(x,y)||1,f=Math.max(0,e.npmi)*d*.0009;
            e.a.dx+=x*f;e.a.dy+=y*f;e.b.dx-=x*f;e.b.dy-=y*f}
          nodes.forEach(n=>{if(!n.i)return;const d=Math.hypot(n.dx,n.dy)||1,s=Math.min(heat,d)/d;n.x+=n.dx*s;n.y+=n.dy*s})}
        const world=make('g',{},svg);
        const most=Math.max(1,...edges.map(e=>e.articles)),top=Math.max(1,...nodes.map(n=>n.articles));
        edges.forEach(e=>{e.line=make('line',{x1:e.a.x,y1:e.a.y,x2:e.b.x,y2:e.b.y,'stroke-width':.6+3*Math.sqrt(e.articles/most)},world);
          const t=make('title',{},e.line);t.textContent=e.a.topic+' – '+e.b.topic+': '+e.articles+' shared articles'});
        edges.forEach(e=>{e.label=make('text',{class:'count',x:(e.a.x+e.b.x)/2,y:(e.a.y+e.b.y)/2},world);e.label.textContent=e.articles});
        nodes.forEach(n=>{n.dot=make('circle',{cx:n.x,cy:n.y,r:5+13*Math.sqrt(n.articles/top),class:n.kind},world);
          n.label=make('text',{x:n.x+9,y:n.y+4},world);n.label.textContent=n.topic;
          n.dot.addEventListener('click',()=>show(n))});
        function show(n){const near=new Set([n]);n.links.forEach(e=>{near.add(e.a);near.add(e.b)});
          nodes.forEach(m=>[m.dot,m.label].forEach(x=>x.classList.toggle('faint',!near.has(m))));
          edges.forEach(e=>{const on=e.a===n||e.b===n;e.line.classList.toggle('faint',!on);
            e.label.style.display=on?'':'none'});
          side.replaceChildren();
          const add=(tag,text,parent=side)=>{const e=document.createElement(tag);e.textContent=text;parent.appendChild(e);return e};
          add('h1',n.topic);add('p',n.kind+' · '+n.articles+' articles · '+n.links.length+' related topics here');
          const list=add('ol','');
          [...n.links].sort((x,y)=>y.npmi-x.npmi).forEach(e=>{const m=e.a===n?e.b:e.a;
            const item=add('li',m.topic+' ',list);add('small',e.articles+' shared · '+m.kind,item);
            item.addEventListener('click',()=>{show(m);view.x=m.x-view.w/2;view.y=m.y-view.h/2;look()})})}
        const view={x:-500,y:-400,w:1000,h:800};
        const look=()=>svg.setAttribute('viewBox',[view.x,view.y,view.w,view.h].join(' '));
        const scale=()=>Math.max(view.w/svg.clientWidth,view.h/svg.clientHeight);
        svg.addEventListener('wheel',e=>{e.preventDefault();const f=Math.exp(Math.max(-1,Math.min(1,e.deltaY/400))),s=scale();
          const bounds=svg.getBoundingClientRect(),cx=view.x+view.w/2+(e.clientX-bounds.left-bounds.width/2)*s,
          cy=view.y+view.h/2+(e.clientY-bounds.top-bounds.height/2)*s;
          if(view.w*f<80||view.w*f>6000)return;
          view.x=cx-(cx-view.x)*f;view.y=cy-(cy-view.y)*f;view.w*=f;view.h*=f;look()},{passive:false});
        let held=null;
        svg.addEventListener('pointerdown',e=>{held=[e.clientX,e.clientY]});
        addEventListener('pointermove',e=>{if(!held)return;const s=scale();view.x-=(e.clientX-held[0])*s;
          view.y-=(e.clientY-held[1])*s;held=[e.clientX,e.clientY];look()});
        addEventListener('pointerup',()=>{held=null});
        if(nodes.length){const xs=nodes.map(n=>n.x),ys=nodes.map(n=>n.y);
          view.x=Math.min(...xs)-60;view.y=Math.min(...ys)-40;view.w=Math.max(...xs)-view.x+140;view.h=Math.max(...ys)-view.y+40;
          show(nodes[0])}
        look();
        """
}
